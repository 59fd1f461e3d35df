package org.scrutiny.answers.trend.assembly;

import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.statistics.Interval;
import org.scrutiny.kernel.statistics.Intervals;

/** Confidence intervals of figures, by the measure of their indicator. */
final class Uncertainty {
    /** Fewer cases, on either side, are small numbers. The field switches to exact methods at the same bound. */
    private static final int MIN_CASES = 10;

    private Uncertainty() {}

    /** Interval of one figure; null if the cases behind it are unknown. */
    static Interval of(Indicator indicator, Figure figure) {
        if (figure.value() == null) {
            return null;
        }
        if (indicator.measure() == Measure.COUNT) {
            return ofCount(figure.value().doubleValue(), 1);
        }
        return figure.numerator() == null || indicator.mayBeNegative()
                ? null
                : ofCases(
                        indicator,
                        figure.numerator().doubleValue(),
                        figure.denominator().doubleValue());
    }

    /** Interval of a number of cases over a denominator; null for a duration, a score or a difference, which count no cases. */
    static Interval ofCases(Indicator indicator, double numerator, double denominator) {
        if (indicator.mayBeNegative()) {
            return null;
        }
        return switch (indicator.measure()) {
            case PERCENTAGE ->
                indicator.partOfWhole()
                        ? Intervals.proportion(numerator, denominator, indicator.multiplier())
                        : Intervals.rate(numerator, denominator, indicator.multiplier());
            case RATE -> Intervals.rate(numerator, denominator, indicator.multiplier());
            case COUNT -> Intervals.rate(numerator, denominator, 1);
            case DURATION -> null;
        };
    }

    /** Interval of the mean of a number of counts. */
    static Interval ofCount(double cases, int counts) {
        return Intervals.rate(cases, counts, 1);
    }

    /** Whether the cases or, for a part of a whole, the remainder number fewer than ten. */
    static boolean isSmall(Indicator indicator, Figure figure) {
        if (indicator.measure() == Measure.COUNT) {
            return figure.value() != null && figure.value().doubleValue() < MIN_CASES;
        }
        if (figure.value() == null || figure.numerator() == null || indicator.measure() == Measure.DURATION) {
            return false;
        }
        double cases = figure.numerator().doubleValue();
        return cases < MIN_CASES
                || (indicator.partOfWhole() && figure.denominator().doubleValue() - cases < MIN_CASES);
    }

    /** Effect of one case more or less on the figure; null if the denominator is unknown. */
    static Double oneCase(Indicator indicator, Figure figure) {
        boolean ratio = indicator.measure() != Measure.DURATION
                && figure.value() != null
                && figure.numerator() != null
                && figure.denominator().signum() > 0;
        return ratio ? indicator.multiplier() / figure.denominator().doubleValue() : null;
    }
}
