package org.scrutiny.answers.trend.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.scrutiny.platform.json.Decimals;

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
        int before = digitsBefore(size);
        int decimals = Math.max(0, DIGITS - before);
        // Rounding through a long is exact enough here and much faster than BigDecimal.valueOf, which formats the
        // double.
        return before >= 0 && size < MAX_EXACT_AS_LONG
                ? Decimals.stripped(Math.round(number * POWERS[decimals]), decimals, 0)
                : Decimals.plain(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** Number of digits before the decimal point; 0 or less for a number below 1. */
    private static int digitsBefore(double size) {
        if (size >= 1 && size < MAX_EXACT_AS_LONG) {
            int digits = 1;
            while (size >= POWERS[digits]) {
                digits++;
            }
            return digits;
        }
        return size == 0 ? 0 : (int) Math.floor(Math.log10(size)) + 1;
    }
}
