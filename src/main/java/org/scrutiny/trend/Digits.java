package org.scrutiny.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How computed numbers are shown: to twelve significant digits, so that nothing of a double's rounding is seen. */
final class Digits {
    private static final int SIGNIFICANT = 12;

    private Digits() {}

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
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(Math.max(0, SIGNIFICANT - before), RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale()));
    }
}
