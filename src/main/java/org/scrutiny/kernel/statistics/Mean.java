package org.scrutiny.kernel.statistics;

import java.util.List;

/** An average that is a double at once, and exact for whoever needs to know. */
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

    /** The largest size among the values, by which a rounding error is judged. */
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
