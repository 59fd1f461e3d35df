package org.scrutiny.figures.observation;

import java.math.BigDecimal;
import java.util.Locale;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.validation.SingleFigureRules;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.Decimals;

/**
 * The numbers of one observation, checked against each other and against what the indicator measures.
 *
 * @param value as shown; where only numerator and denominator were sent, their ratio at the indicator's decimals
 */
record ObservedAmounts(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
    private static final int LONGEST_VALUE = 14;

    /**
     * Checks what was sent.
     *
     * @throws org.scrutiny.platform.problem.ProblemException broken_rule, naming the field
     */
    static ObservedAmounts of(Indicator indicator, ObservationInput input) {
        BigDecimal numerator = input.numerator();
        BigDecimal denominator = input.denominator();
        Checks.broken(
                numerator == null && denominator != null && input.value() == null,
                "/numerator",
                "A denominator alone gives no value; send the numerator too.",
                null);
        Ratios.checkCounts("", input.value(), numerator, denominator);
        boolean divisible = numerator != null && denominator.signum() > 0;
        BigDecimal value = input.value() != null || !divisible
                ? input.value()
                : SingleFigureRules.ratio(indicator, numerator, denominator, indicator.decimals());
        checkValue(indicator, value);
        Checks.broken(
                value != null && value.precision() - value.scale() > LONGEST_VALUE,
                "/numerator",
                "The value would have more than " + LONGEST_VALUE + " digits before its point.",
                numerator);
        return new ObservedAmounts(Decimals.scaled(value, indicator.decimals()), numerator, denominator);
    }

    private static void checkValue(Indicator indicator, BigDecimal value) {
        if (value == null) {
            return;
        }
        Checks.broken(
                indicator.measure() != Measure.DURATION && Ratios.isNegative(value),
                "/value",
                "A " + indicator.measure().name().toLowerCase(Locale.ROOT) + " is not negative.",
                value);
        Checks.broken(
                indicator.measure() == Measure.COUNT
                        && value.stripTrailingZeros().scale() > 0,
                "/value",
                "A count is a whole number.",
                value);
    }
}
