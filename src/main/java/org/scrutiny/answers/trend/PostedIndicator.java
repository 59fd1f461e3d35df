package org.scrutiny.answers.trend;

import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.IndicatorInput;
import org.scrutiny.figures.indicator.Indicators;

/** Indicator of a posted series: without a code, and with the same defaults as any other. */
final class PostedIndicator {
    private PostedIndicator() {}

    static Indicator read(TrendRequestInput.TrendIndicatorInput given) {
        Indicators.requireWindow("/indicator/windowMonths", given.basis(), given.windowMonths());
        return Indicator.unstored(new IndicatorInput(
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
                null));
    }
}
