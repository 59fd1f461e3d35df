package org.scrutiny.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.scrutiny.api.Decimals;
import org.scrutiny.api.Rules;
import org.scrutiny.indicator.Indicator;
import org.scrutiny.indicator.Measure;

/**
 * The numbers of one observation, checked against each other and against what the indicator measures.
 *
 * @param value as shown; where only numerator and denominator were sent, their ratio at the indicator's decimals
 */
record Figures(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
    private static final int LONGEST_VALUE = 14;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Checks what was sent.
     *
     * @throws org.scrutiny.problem.ProblemException broken_rule, naming the field
     */
    static Figures of(Indicator indicator, ObservationInput input) {
        BigDecimal numerator = input.numerator();
        BigDecimal denominator = input.denominator();
        Rules.broken(
                numerator == null && denominator != null && input.value() == null,
                "/numerator",
                "A denominator alone gives no value; send the numerator too.",
                null);
        Rules.broken(
                numerator != null && denominator == null, "/denominator", "A numerator needs its denominator.", null);
        Rules.broken(isNegative(numerator), "/numerator", "A numerator is not negative.", numerator);
        Rules.broken(isNegative(denominator), "/denominator", "A denominator is not negative.", denominator);
        boolean ratio = numerator != null;
        Rules.broken(
                ratio && indicator.measure() == Measure.PERCENTAGE && numerator.compareTo(denominator) > 0,
                "/numerator",
                "The numerator of a percentage is not larger than its denominator.",
                numerator);
        boolean divisible = ratio && denominator.signum() > 0;
        Rules.broken(
                ratio && !divisible && input.value() != null,
                "/denominator",
                "With a denominator of 0 there is no value; leave it out and say why with status M.",
                denominator);
        BigDecimal value =
                input.value() != null || !divisible ? input.value() : ratio(indicator, input, indicator.decimals());
        checkValue(indicator, value);
        Rules.broken(
                value != null && value.precision() - value.scale() > LONGEST_VALUE,
                "/numerator",
                "The value would have more than " + LONGEST_VALUE + " digits before its point.",
                numerator);
        Rules.broken(
                divisible && input.value() != null && !agrees(indicator, input),
                "/value",
                "The value is not numerator / denominator x " + indicator.multiplier() + ", which is "
                        + (divisible ? ratio(indicator, input, 4).toPlainString() : "") + ".",
                input.value());
        return new Figures(Decimals.scaled(value, indicator.decimals()), numerator, denominator);
    }

    private static void checkValue(Indicator indicator, BigDecimal value) {
        if (value == null) {
            return;
        }
        Rules.broken(
                indicator.measure() != Measure.DURATION && isNegative(value),
                "/value",
                "A " + indicator.measure().name().toLowerCase(Locale.ROOT) + " is not negative.",
                value);
        Rules.broken(
                indicator.measure() == Measure.PERCENTAGE
                        && indicator.multiplier() == 100
                        && value.compareTo(HUNDRED) > 0,
                "/value",
                "A percentage of a whole is not above 100.",
                value);
        Rules.broken(
                indicator.measure() == Measure.COUNT
                        && value.stripTrailingZeros().scale() > 0,
                "/value",
                "A count is a whole number.",
                value);
    }

    /** Whether the value is the ratio, to within half a unit of the value's own last digit. */
    private static boolean agrees(Indicator indicator, ObservationInput input) {
        int scale = Math.max(input.value().stripTrailingZeros().scale(), 0);
        BigDecimal distance =
                input.value().subtract(ratio(indicator, input, scale + 10)).abs();
        return distance.compareTo(
                        BigDecimal.ONE.movePointLeft(Math.max(scale, 0)).divide(BigDecimal.valueOf(2)))
                <= 0;
    }

    private static BigDecimal ratio(Indicator indicator, ObservationInput input, int scale) {
        return input.numerator()
                .multiply(BigDecimal.valueOf(indicator.multiplier()))
                .divide(input.denominator(), scale, RoundingMode.HALF_UP);
    }

    private static boolean isNegative(BigDecimal number) {
        return number != null && number.signum() < 0;
    }
}
