package org.scrutiny.figures.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.PeriodReader;

/** Reads figures as they are written, one or a million, by the same rules. */
@ApplicationScoped
public class ObservationValidator {
    private static final String WHY_MISSING = Stream.of(ObservationStatus.values())
            .filter(ObservationStatus::saysWhyMissing)
            .map(ObservationStatus::letter)
            .collect(Collectors.joining(", "));

    private final Indicators indicators;
    private final Areas areas;

    ObservationValidator(Indicators indicators, Areas areas) {
        this.indicators = indicators;
        this.areas = areas;
    }

    /**
     * The figure, if it keeps all rules.
     *
     * @throws org.scrutiny.platform.problem.ProblemException naming the field and the rule that it breaks
     */
    public ValidatedObservation of(ObservationInput input) {
        Indicator indicator =
                Checks.known("/indicator", "indicator", input.indicator(), indicators.find(input.indicator()));
        Checks.known("/area", "area", input.area(), areas.find(input.area()));
        Period period = period(indicator, input);
        ObservedAmounts observedAmounts = ObservedAmounts.of(indicator, input);
        checkStatus(observedAmounts, input.statusOrNormal());
        return new ValidatedObservation(indicator, input.area(), period, observedAmounts, input);
    }

    private static Period period(Indicator indicator, ObservationInput input) {
        boolean pair = input.timePeriod() != null || input.timeIdentifier() != null;
        Checks.broken(
                pair && input.period() != null,
                "/period",
                "Send either period or timePeriod with timeIdentifier, not both.",
                null);
        return pair || input.period() == null
                ? PeriodReader.read("/period", input.timePeriod(), input.timeIdentifier(), indicator.periodContext())
                : input.period().read("/period", indicator.periodContext());
    }

    private static void checkStatus(ObservedAmounts observedAmounts, List<ObservationStatus> status) {
        Checks.broken(
                observedAmounts.value() == null && status.stream().noneMatch(ObservationStatus::saysWhyMissing),
                "/value",
                "A value is null only with a status that says why: " + WHY_MISSING + ".",
                null);
        for (ObservationStatus code : status) {
            Checks.broken(
                    observedAmounts.value() != null && code.forbidsValue(),
                    "/status",
                    "Status " + code.letter() + " says that there is no value, and there is one.",
                    code.letter());
        }
    }
}
