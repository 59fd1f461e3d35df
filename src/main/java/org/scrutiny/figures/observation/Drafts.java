package org.scrutiny.figures.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.rest.Periods;
import org.scrutiny.platform.rest.Rules;

/** Reads figures as they are written, one or a million, by the same rules. */
@ApplicationScoped
public class Drafts {
    private static final String WHY_MISSING = Stream.of(ObservationStatus.values())
            .filter(ObservationStatus::saysWhyMissing)
            .map(ObservationStatus::letter)
            .collect(Collectors.joining(", "));

    private final Indicators indicators;
    private final Areas areas;

    Drafts(Indicators indicators, Areas areas) {
        this.indicators = indicators;
        this.areas = areas;
    }

    /**
     * The figure, if it keeps all rules.
     *
     * @throws org.scrutiny.platform.problem.ProblemException naming the field and the rule that it breaks
     */
    public Draft of(ObservationInput input) {
        Indicator indicator =
                Rules.known("/indicator", "indicator", input.indicator(), indicators.find(input.indicator()));
        Rules.known("/area", "area", input.area(), areas.find(input.area()));
        Period period = period(indicator, input);
        Figures figures = Figures.of(indicator, input);
        checkStatus(figures, input.statusOrNormal());
        return new Draft(indicator, input.area(), period, figures, input);
    }

    private static Period period(Indicator indicator, ObservationInput input) {
        boolean pair = input.timePeriod() != null || input.timeIdentifier() != null;
        Rules.broken(
                pair && input.period() != null,
                "/period",
                "Send either period or timePeriod with timeIdentifier, not both.",
                null);
        return pair || input.period() == null
                ? Periods.read("/period", input.timePeriod(), input.timeIdentifier(), indicator.periodContext())
                : input.period().read("/period", indicator.periodContext());
    }

    private static void checkStatus(Figures figures, List<ObservationStatus> status) {
        Rules.broken(
                figures.value() == null && status.stream().noneMatch(ObservationStatus::saysWhyMissing),
                "/value",
                "A value is null only with a status that says why: " + WHY_MISSING + ".",
                null);
        for (ObservationStatus code : status) {
            Rules.broken(
                    figures.value() != null && code.forbidsValue(),
                    "/status",
                    "Status " + code.letter() + " says that there is no value, and there is one.",
                    code.letter());
        }
    }
}
