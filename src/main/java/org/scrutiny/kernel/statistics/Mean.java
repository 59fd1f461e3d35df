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
        this.approximate = values.stream().mapToDouble(Rational::approximate).sum() / values.size();
        this.largest = values.stream()
                .mapToDouble(value -> Math.abs(value.approximate()))
                .max()
                .orElse(0);
    }

    double approximate() {
        return approximate;
    }

    /** The largest absolute value, the scale of rounding errors. */
    double largest() {
        return largest;
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
