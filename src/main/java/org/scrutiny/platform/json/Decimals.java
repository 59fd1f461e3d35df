package org.scrutiny.platform.json;

import java.math.BigDecimal;

/** How stored decimals are shown: never in exponents, and without the zeros that only a column's scale adds. */
public final class Decimals {
    private Decimals() {}

    /** The number with no decimals it does not need, or null. */
    public static BigDecimal plain(BigDecimal number) {
        return scaled(number, 0);
    }

    /** The number with at least the given decimals, so that a column keeps its type, and never fewer than it has. */
    public static BigDecimal scaled(BigDecimal number, int decimals) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), decimals));
    }
}
