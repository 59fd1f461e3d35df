package org.scrutiny.figures.series;

import java.math.BigDecimal;
import java.util.Objects;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.statistics.Rational;

/** Interprets the figures of an indicator as series: which belong together, and which values are computed with. */
public final class SeriesReading {
    private static final int MONTHS_OF_YEAR = 12;

    private SeriesReading() {}

    /**
     * The months by which figures of one indicator are split into series, such as its quarters and its years. Figures of the
     * indicator's own frequency, including days and rolling windows, have the months of that frequency.
     */
    public static int kind(Indicator indicator, Period period) {
        int months = period.months();
        boolean own = months == 0
                || months == indicator.frequency().months()
                || Objects.equals(months, indicator.windowMonths());
        return own ? indicator.frequency().months() : months;
    }

    /** The most months that a figure of a kind covers. */
    public static int longest(Indicator indicator, int kind) {
        boolean own = kind == indicator.frequency().months() && indicator.windowMonths() != null;
        return own ? Math.max(kind, indicator.windowMonths()) : kind;
    }

    /** Number of months that one value covers, given the months of the longest period. */
    public static int window(Indicator indicator, int longestPeriod) {
        int window = indicator.windowMonths() == null ? 0 : indicator.windowMonths();
        return Math.max(longestPeriod, indicator.basis() == Basis.YEAR_TO_DATE ? MONTHS_OF_YEAR : window);
    }

    /** The value used in computations, or null. The exact ratio is preferred to the value rounded from it. */
    public static Rational exact(Indicator indicator, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        if (value == null) {
            return null;
        }
        return numerator != null && denominator.signum() > 0
                ? Rational.ratio(numerator, denominator, indicator.multiplier())
                : Rational.of(value);
    }

    /** The value of {@link #exact} as a double, accurate to a few units in its last place; NaN if there is none. */
    public static double approximate(Indicator indicator, Amounts amounts) {
        if (amounts.value() == null) {
            return Double.NaN;
        }
        return amounts.numerator() != null && amounts.denominator().signum() > 0
                ? amounts.numerator().doubleValue() / amounts.denominator().doubleValue() * indicator.multiplier()
                : amounts.value().doubleValue();
    }

    /** The number of cases behind a value; null if unknown. */
    public static BigDecimal cases(Indicator indicator, BigDecimal value, BigDecimal numerator) {
        return indicator.measure() == Measure.COUNT ? value : numerator;
    }
}
