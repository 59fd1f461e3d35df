package org.scrutiny.figures.validation;

import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesReading;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.statistics.Rational;

/** A figure that is about to be written, or a stored one that it is compared with. */
public record FigureUnderTest(Indicator indicator, FigureKey key, Period period, Amounts amounts) {
    public FigureUnderTest(Indicator indicator, String area, Period period, Amounts amounts) {
        this(indicator, new FigureKey(indicator.code(), area, period.start(), period.end()), period, amounts);
    }

    /** The same figure with other numbers. */
    public FigureUnderTest with(Amounts other) {
        return new FigureUnderTest(indicator, key, period, other);
    }

    Rational exact() {
        return SeriesReading.exact(indicator, amounts.value(), amounts.numerator(), amounts.denominator());
    }

    double approximate() {
        return SeriesReading.approximate(indicator, amounts);
    }

    int kind() {
        return SeriesReading.kind(indicator, period);
    }

    /** The most months that a figure of its kind covers. */
    int longest() {
        return SeriesReading.longest(indicator, kind());
    }
}
