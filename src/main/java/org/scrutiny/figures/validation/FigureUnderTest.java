package org.scrutiny.figures.validation;

import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.SeriesReading;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.statistics.Rational;

/** A figure that is about to be written, or one that stands beside it. */
public record FigureUnderTest(Indicator indicator, String area, Period period, Amounts amounts) {
    FigureKey key() {
        return new FigureKey(indicator.code(), area, period.start(), period.end());
    }

    SeriesKey series() {
        return new SeriesKey(indicator.code(), area);
    }

    Rational exact() {
        return SeriesReading.exact(indicator, amounts.value(), amounts.numerator(), amounts.denominator());
    }
}
