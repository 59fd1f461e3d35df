package org.scrutiny.platform.json;

import java.math.BigDecimal;

/**
 * Formats stored decimals for responses: without an exponent, and without the zeros that the scale of a column adds.
 */
public final class Decimals {
    private Decimals() {}

    /** The number without trailing zeros; null for null. */
    public static BigDecimal plain(BigDecimal number) {
        return scaled(number, 0);
    }

    /** The number with at least the given decimals, so that a column keeps its type; no other digit is dropped. */
    public static BigDecimal scaled(BigDecimal number, int decimals) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), decimals));
    }
}
