package org.scrutiny.answers.trend;

import org.scrutiny.figures.indicator.DefinitionCheck;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.IndicatorInput;

/** Indicator of a posted series: without a code, and with the same defaults as any other. */
final class PostedIndicator {
    private PostedIndicator() {}

    static Indicator read(TrendRequestInput.TrendIndicatorInput given) {
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
                given.decimals(),
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
}
