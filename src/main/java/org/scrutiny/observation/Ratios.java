package org.scrutiny.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.scrutiny.api.Rules;
import org.scrutiny.indicator.Indicator;
import org.scrutiny.indicator.Measure;

/** The rules for the cases behind a figure and what they are of: wherever figures come in, they are these. */
public final class Ratios {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int SHOWN = 4;

    private Ratios() {}

    /**
     * Refuses a numerator and a denominator that contradict each other, the measure or the value.
     *
     * @param at pointer to what holds them
     * @throws org.scrutiny.problem.ProblemException broken_rule, naming the field
     */
    public static void check(
            Indicator indicator, String at, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        Rules.broken(
                numerator != null && denominator == null,
                at + "/denominator",
                "A numerator needs its denominator.",
                null);
        Rules.broken(isNegative(numerator), at + "/numerator", "A numerator is not negative.", numerator);
        Rules.broken(isNegative(denominator), at + "/denominator", "A denominator is not negative.", denominator);
        if (numerator == null) {
            return;
        }
        Rules.broken(
                indicator.measure() == Measure.PERCENTAGE && numerator.compareTo(denominator) > 0,
                at + "/numerator",
                "The numerator of a percentage is not larger than its denominator.",
                numerator);
        if (value == null) {
            return;
        }
        Rules.broken(
                denominator.signum() == 0,
                at + "/denominator",
                "With a denominator of 0 there is no value; leave it out and say why with status M.",
                denominator);
        int scale = Math.max(value.stripTrailingZeros().scale(), 0);
        BigDecimal ratio = of(indicator, numerator, denominator, scale + 10);
        Rules.broken(
                // Half a unit of the value's own last digit is what rounding may have done.
                value.subtract(ratio).abs().compareTo(HALF.movePointLeft(scale)) > 0,
                at + "/value",
                "The value is not numerator / denominator x " + indicator.multiplier() + ", which is "
                        + of(indicator, numerator, denominator, SHOWN).toPlainString() + ".",
                value);
    }

    /** Numerator over denominator, which is not 0, in the indicator's unit. */
    static BigDecimal of(Indicator indicator, BigDecimal numerator, BigDecimal denominator, int scale) {
        return numerator
                .multiply(BigDecimal.valueOf(indicator.multiplier()))
                .divide(denominator, scale, RoundingMode.HALF_UP);
    }

    static boolean isNegative(BigDecimal number) {
        return number != null && number.signum() < 0;
    }
}
