package org.scrutiny.answers.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/** How computed numbers are shown: to twelve significant digits, so that nothing of a double's rounding is seen. */
final class SignificantDigits {
    private static final int SIGNIFICANT = 12;

    private static final double LARGEST = 1e12;
    private static final double[] POWERS = IntStream.rangeClosed(0, SIGNIFICANT)
            .mapToDouble(i -> Math.pow(10, i))
            .toArray();

    private SignificantDigits() {}

    /**
     * The number as a decimal; null for null.
     *
     * @param scale size of the numbers that it was computed from; digits that are small beside it are noise
     */
    static BigDecimal shown(Double number, double scale) {
        if (number == null) {
            return null;
        }
        double size = Math.max(Math.abs(number), scale);
        int before = size == 0 ? 0 : (int) Math.floor(Math.log10(size)) + 1;
        int decimals = Math.max(0, SIGNIFICANT - before);
        // Through a long where that is exact enough: a double's own shortest digits take most of the time.
        BigDecimal rounded = before >= 0 && size < LARGEST
                ? BigDecimal.valueOf(Math.round(number * POWERS[decimals]), decimals)
                : BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }
}
