package org.scrutiny.bench;

import java.util.Arrays;
import java.util.Locale;

/** The median, minimum and maximum of the rounds. */
record Spread(double median, double min, double max) {
    static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** The quotients of two series of figures, round by round. */
    static Spread ofRatios(double[] figures, double[] references) {
        double[] ratios = new double[figures.length];
        Arrays.setAll(ratios, round -> figures[round] / references[round]);
        return of(ratios);
    }

    Spread times(double factor) {
        return new Spread(median * factor, min * factor, max * factor);
    }

    /** @param format of each of the three numbers, such as "%.1f"; empty without a median, as when nothing was answered */
    String text(String format) {
        if (!Double.isFinite(median)) {
            return "";
        }
        return String.format(Locale.ROOT, format + " [" + format + "–" + format + "]", median, min, max);
    }
}
