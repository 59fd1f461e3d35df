package org.scrutiny.bench;

import java.util.Locale;

/**
 * A bound on a ratio or on a single figure.
 *
 * @param bound NaN for no goal
 */
record Goal(double bound, boolean upper) {
    static final Goal NONE = new Goal(Double.NaN, false);

    static Goal atLeast(double bound) {
        return new Goal(bound, false);
    }

    static Goal atMost(double bound) {
        return new Goal(bound, true);
    }

    String text(String unit) {
        String number = bound == Math.rint(bound)
                ? String.format(Locale.ROOT, "%,d", (long) bound)
                : String.format(Locale.ROOT, "%.2f", bound);
        return Double.isNaN(bound) ? "" : (upper ? "≤ " : "≥ ") + number + unit;
    }

    String met(double value) {
        return Double.isNaN(bound) ? "" : (upper ? value <= bound : value >= bound) ? "yes" : "no";
    }
}
