package org.scrutiny.validation;

import org.scrutiny.indicator.Indicator;
import org.scrutiny.indicator.SeriesReading;
import org.scrutiny.period.Period;
import org.scrutiny.statistics.Rational;

/** A figure that is about to be written, or one that stands beside it. */
public record Candidate(Indicator indicator, String area, Period period, Amounts amounts) {
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
