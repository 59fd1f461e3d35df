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
        if (Double.isNaN(bound)) {
            return "";
        }
        String number = bound == Math.rint(bound)
                ? String.format(Locale.ROOT, "%,d", (long) bound)
                : String.format(Locale.ROOT, "%.2f", bound);
        return (upper ? "≤ " : "≥ ") + number + unit;
    }

    /** Yes, no, or an empty text without a goal or a figure. */
    String met(double value) {
        if (Double.isNaN(bound) || !Double.isFinite(value)) {
            return "";
        }
        return (upper ? value <= bound : value >= bound) ? "yes" : "no";
    }
}
