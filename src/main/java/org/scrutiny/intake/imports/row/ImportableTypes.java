package org.scrutiny.intake.imports.row;

import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.AreaInput;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.IndicatorInput;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.target.Target;
import org.scrutiny.figures.target.TargetInput;
import org.scrutiny.figures.target.Targets;
import org.scrutiny.platform.rest.IfMatch;

/** The types of resources, other than observations, that a file may contain. */
@Singleton
class ImportableTypes {
    private final ImportableType<AreaInput, Area> areas;
    private final ImportableType<IndicatorInput, Indicator> indicators;
    private final ImportableType<TargetInput, Target> targets;

    ImportableTypes(Areas areas, Indicators indicators, Targets targets) {
        this.areas = new ImportableType<>(
                AreaInput.class,
                AreaInput::code,
                input -> areas.find(input.code()),
                input -> input,
                areas::create,
                (stored, input) -> areas.replace(stored.code(), IfMatch.versionOf(stored), input));
        this.indicators = new ImportableType<>(
                IndicatorInput.class,
                IndicatorInput::code,
                input -> indicators.find(input.code()),
                IndicatorInput::withDefaults,
                indicators::create,
                (stored, input) -> indicators.replace(stored.code(), IfMatch.versionOf(stored), input));
        this.targets = new ImportableType<>(
                TargetInput.class,
                input -> List.of(input.indicator(), input.area(), input.kind(), input.validFrom()),
                input -> targets.ofSeries(List.of(input.indicator()), input.area(), null).stream()
                        .filter(target -> target.kind() == input.kind()
                                && target.validFrom().equals(input.validFrom()))
                        .findFirst(),
                input -> input,
                targets::create,
                (stored, input) -> targets.replace(Long.parseLong(stored.id()), IfMatch.versionOf(stored), input));
    }

    /** Finds the definition of a type other than observations. */
    ImportableType<?, ?> find(ImportType type) {
        return switch (type) {
            case AREAS -> areas;
            case INDICATORS -> indicators;
            case TARGETS -> targets;
            case OBSERVATIONS -> throw new IllegalArgumentException("Observations are written in bulk");
        };
    }
}
