package org.scrutiny.answers.trend;

import java.util.List;
import org.scrutiny.figures.indicator.DefinitionCheck;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.IndicatorInput;
import org.scrutiny.figures.indicator.Measure;

/** Indicator of a posted series: without a code, and with the same defaults as any other. */
final class PostedIndicator {
    private static final int MAX_DECIMALS = 6;

    private PostedIndicator() {}

    static Indicator read(
            TrendRequestInput.TrendIndicatorInput given, List<TrendRequestInput.TrendObservationInput> observations) {
        DefinitionCheck.run(input(given, given.decimals()).withDefaults(), "/indicator");
        boolean isOpen = given.decimals() == null && given.measure() == Measure.COUNT;
        return Indicator.unstored(input(given, isOpen ? Integer.valueOf(decimals(observations)) : given.decimals()));
    }

    private static IndicatorInput input(TrendRequestInput.TrendIndicatorInput given, Integer decimals) {
        return new IndicatorInput(
                null,
                given.title(),
                null,
                null,
                null,
                null,
                given.measure(),
                given.unit(),
                given.multiplier(),
                decimals,
                given.mayBeNegative(),
                given.partOfWhole(),
                given.improvementDirection(),
                null,
                given.frequency(),
                given.basis(),
                given.windowMonths(),
                given.yearType(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Decimals of counts such as full-time equivalents, for which the request does not say how many they have. */
    private static int decimals(List<TrendRequestInput.TrendObservationInput> observations) {
        return observations.stream()
                .filter(figure -> figure.value() != null)
                .mapToInt(figure -> Math.min(
                        MAX_DECIMALS, figure.value().stripTrailingZeros().scale()))
                .filter(scale -> scale > 0)
                .max()
                .orElse(0);
    }
}
