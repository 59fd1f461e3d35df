package org.scrutiny.kernel.statistics;

import java.util.List;

/** An average: a double, and on demand the exact number. */
final class Mean {
    private final List<Rational> values;
    private final double approximate;
    private final double largest;
    private Rational exact;

    /** The average of one or more values. */
    Mean(List<Rational> values) {
        this.values = values;
        double sum = 0;
        double highest = 0;
        for (Rational value : values) {
            sum += value.approximate();
            highest = Math.max(highest, Math.abs(value.approximate()));
        }
        this.approximate = sum / values.size();
        this.largest = highest;
    }

    double approximate() {
        return approximate;
    }

    /** The largest absolute value, the scale of rounding errors. */
    double largest() {
        return largest;
    }

    /** Compares the exact mean, which is computed only if the double is too close to decide. */
    int compareTo(Rational value) {
        double distance = approximate - value.approximate();
        return Math.abs(distance) > Rational.CLEAR * Math.max(largest, Math.abs(value.approximate()))
                ? (int) Math.signum(distance)
                : exact().compareTo(value);
    }

    Rational exact() {
        if (exact == null) {
            Rational sum = Rational.ZERO;
            for (Rational value : values) {
                sum = sum.plus(value);
            }
            exact = sum.over(Rational.of(values.size()));
        }
        return exact;
    }
}
