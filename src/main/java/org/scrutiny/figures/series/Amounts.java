package org.scrutiny.figures.series;

import java.math.BigDecimal;

/**
 * The numbers of a figure.
 *
 * @param value null if there is none
 * @param numerator null if unknown; never without a denominator
 */
public record Amounts(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
    /** Whether the numbers are equal; trailing zeros do not count. */
    public boolean isSame(Amounts other) {
        return isSameValue(other) && isSame(numerator, other.numerator) && isSame(denominator, other.denominator);
    }

    /** Whether the values are equal; both may be null. */
    public boolean isSameValue(Amounts other) {
        return isSame(value, other.value);
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
