package org.scrutiny.figures.series;

import java.math.BigDecimal;
import java.util.Objects;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.statistics.Rational;

/** How the figures of an indicator are read as a series: which belong together, and what is computed with. */
public final class SeriesReading {
    private static final int MONTHS_OF_YEAR = 12;

    private SeriesReading() {}

    /**
     * Months that tell figures apart which are no one series, such as the quarters and the years of one indicator. All that
     * are of the indicator's own frequency, days and rolling windows among them, have its months.
     */
    public static int kind(Indicator indicator, Period period) {
        int months = period.months();
        boolean own = months == 0
                || months == indicator.frequency().months()
                || Objects.equals(months, indicator.windowMonths());
        return own ? indicator.frequency().months() : months;
    }

    /** Months that one value covers, where the longest period is of so many. */
    public static int window(Indicator indicator, int longestPeriod) {
        int window = indicator.windowMonths() == null ? 0 : indicator.windowMonths();
        return Math.max(longestPeriod, indicator.basis() == Basis.YEAR_TO_DATE ? MONTHS_OF_YEAR : window);
    }

    /** The value that is computed with, or null: the ratio is worth more than the value rounded from it. */
    public static Rational exact(Indicator indicator, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        if (value == null) {
            return null;
        }
        return numerator != null && denominator.signum() > 0
                ? Rational.ratio(numerator, denominator, indicator.multiplier())
                : Rational.of(value);
    }

    /** The number of cases behind a value; null where it is not known. */
    public static BigDecimal cases(Indicator indicator, BigDecimal value, BigDecimal numerator) {
        return indicator.measure() == Measure.COUNT ? value : numerator;
    }
}
