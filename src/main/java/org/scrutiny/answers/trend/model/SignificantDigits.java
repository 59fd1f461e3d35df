package org.scrutiny.answers.trend.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/** Rounds computed numbers to twelve significant digits, which hides the rounding errors of doubles. */
public final class SignificantDigits {
    private static final int DIGITS = 12;

    private static final double MAX_EXACT_AS_LONG = 1e12;
    private static final double[] POWERS =
            IntStream.rangeClosed(0, DIGITS).mapToDouble(i -> Math.pow(10, i)).toArray();

    private SignificantDigits() {}

    /**
     * Rounds a number; null for null.
     *
     * @param scale magnitude of the numbers that it was computed from; digits far below it are noise
     */
    public static BigDecimal shown(Double number, double scale) {
        if (number == null) {
            return null;
        }
        double size = Math.max(Math.abs(number), scale);
        int before = size == 0 ? 0 : (int) Math.floor(Math.log10(size)) + 1;
        int decimals = Math.max(0, DIGITS - before);
        // Rounding through a long is exact enough here and much faster than BigDecimal.valueOf, which formats the
        // double.
        BigDecimal rounded = before >= 0 && size < MAX_EXACT_AS_LONG
                ? BigDecimal.valueOf(Math.round(number * POWERS[decimals]), decimals)
                : BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }
}
