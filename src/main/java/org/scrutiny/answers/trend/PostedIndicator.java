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
        IndicatorInput input = new IndicatorInput(
                null,
                given.title(),
                null,
                null,
                null,
                null,
                given.measure(),
                given.unit(),
                given.multiplier(),
                given.decimals() == null && given.measure() == Measure.COUNT
                        ? Integer.valueOf(decimals(observations))
                        : given.decimals(),
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
                null);
        DefinitionCheck.run(input.withDefaults(), "/indicator");
        return Indicator.unstored(input);
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
