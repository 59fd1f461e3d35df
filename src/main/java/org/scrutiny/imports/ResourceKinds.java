package org.scrutiny.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.scrutiny.api.Tagged;
import org.scrutiny.area.Area;
import org.scrutiny.area.AreaInput;
import org.scrutiny.area.Areas;
import org.scrutiny.indicator.Indicator;
import org.scrutiny.indicator.IndicatorInput;
import org.scrutiny.indicator.Indicators;
import org.scrutiny.target.Target;
import org.scrutiny.target.TargetInput;
import org.scrutiny.target.Targets;

/** The kinds of resources that a file may bring beside observations. */
@ApplicationScoped
class ResourceKinds {
    private final ResourceKind<AreaInput, Area> areas;
    private final ResourceKind<IndicatorInput, Indicator> indicators;
    private final ResourceKind<TargetInput, Target> targets;

    ResourceKinds(Areas areas, Indicators indicators, Targets targets) {
        this.areas = new ResourceKind<>(
                AreaInput.class,
                AreaInput::code,
                input -> areas.find(input.code()),
                input -> input,
                areas::create,
                (stored, input) -> areas.replace(stored.code(), tag(stored), input));
        this.indicators = new ResourceKind<>(
                IndicatorInput.class,
                IndicatorInput::code,
                input -> indicators.find(input.code()),
                IndicatorInput::withDefaults,
                indicators::create,
                (stored, input) -> indicators.replace(stored.code(), tag(stored), input));
        this.targets = new ResourceKind<>(
                TargetInput.class,
                input -> List.of(input.indicator(), input.area(), input.kind(), input.validFrom()),
                input -> targets.ofSeries(List.of(input.indicator()), input.area(), null).stream()
                        .filter(target -> target.kind() == input.kind()
                                && target.validFrom().equals(input.validFrom()))
                        .findFirst(),
                input -> input,
                targets::create,
                (stored, input) -> targets.replace(Long.parseLong(stored.id()), tag(stored), input));
    }

    /** The kind of a type other than observations. */
    ResourceKind<?, ?> of(ImportType type) {
        return switch (type) {
            case AREAS -> areas;
            case INDICATORS -> indicators;
            case TARGETS -> targets;
            case OBSERVATIONS -> throw new IllegalArgumentException("Observations are written in bulk");
        };
    }

    private static String tag(Tagged stored) {
        return '"' + stored.tag() + '"';
    }
}
