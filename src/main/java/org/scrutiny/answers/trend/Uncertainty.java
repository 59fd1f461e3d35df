package org.scrutiny.answers.trend;

import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.statistics.Interval;
import org.scrutiny.kernel.statistics.Intervals;

/** Which interval the kind of an indicator calls for. */
final class Uncertainty {
    /** Below so many cases, on either side, chance has a large part in a figure; the field's own switch to exact methods. */
    private static final int SMALL = 10;

    private Uncertainty() {}

    /** The interval of one figure; null where the cases behind it are not known or not there. */
    static Interval of(Indicator indicator, Figure figure) {
        if (figure.value() == null) {
            return null;
        }
        if (indicator.measure() == Measure.COUNT) {
            return ofCount(figure.value().doubleValue(), 1);
        }
        return figure.numerator() == null
                ? null
                : ofCases(
                        indicator,
                        figure.numerator().doubleValue(),
                        figure.denominator().doubleValue());
    }

    /** The interval of cases out of, or over, a denominator; null for a duration, which is no count of cases. */
    static Interval ofCases(Indicator indicator, double numerator, double denominator) {
        return switch (indicator.measure()) {
            case PERCENTAGE -> Intervals.proportion(numerator, denominator, indicator.multiplier());
            case RATE -> Intervals.rate(numerator, denominator, indicator.multiplier());
            case COUNT -> Intervals.rate(numerator, denominator, 1);
            case DURATION -> null;
        };
    }

    /** The interval of the mean of so many counts. */
    static Interval ofCount(double cases, int counts) {
        return Intervals.rate(cases, counts, 1);
    }

    /** Whether so few cases, or so few others, make the figure that one more would be seen. */
    static boolean isSmall(Indicator indicator, Figure figure) {
        if (indicator.measure() == Measure.COUNT) {
            return figure.value() != null && figure.value().doubleValue() < SMALL;
        }
        if (figure.value() == null || figure.numerator() == null || indicator.measure() == Measure.DURATION) {
            return false;
        }
        double cases = figure.numerator().doubleValue();
        return cases < SMALL
                || (indicator.measure() == Measure.PERCENTAGE
                        && figure.denominator().doubleValue() - cases < SMALL);
    }

    /** By how much one case more or less changes the figure; null where the denominator is not known. */
    static Double oneCase(Indicator indicator, Figure figure) {
        boolean ratio = indicator.measure() != Measure.DURATION
                && figure.value() != null
                && figure.numerator() != null
                && figure.denominator().signum() > 0;
        return ratio ? indicator.multiplier() / figure.denominator().doubleValue() : null;
    }
}
