package org.scrutiny.platform.json;

import java.math.BigDecimal;

/**
 * Formats stored decimals for responses: without an exponent, and without the zeros that the scale of a column adds.
 */
public final class Decimals {
    /** A number with no more digits fits in a long. */
    private static final int MAX_LONG_DIGITS = 18;

    private Decimals() {}

    /** The number without trailing zeros; null for null. */
    public static BigDecimal plain(BigDecimal number) {
        return scaled(number, 0);
    }

    /** The number with at least the given decimals, so that a column keeps its type; no other digit is dropped. */
    public static BigDecimal scaled(BigDecimal number, int decimals) {
        if (number == null || number.scale() == decimals) {
            return number;
        }
        if (number.scale() > decimals && number.precision() <= MAX_LONG_DIGITS) {
            return stripped(number.unscaledValue().longValue(), number.scale(), decimals);
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), decimals));
    }

    /**
     * A number without trailing zeros, but with at least the given decimals. It divides longs, which is much faster than
     * {@link BigDecimal#stripTrailingZeros}.
     *
     * @param scale number of decimals of the unscaled number, at least those that remain
     */
    public static BigDecimal stripped(long unscaled, int scale, int decimals) {
        long digits = unscaled;
        int left = scale;
        while (left > decimals && digits % 10 == 0) {
            digits /= 10;
            left--;
        }
        return BigDecimal.valueOf(digits, left);
    }
}
