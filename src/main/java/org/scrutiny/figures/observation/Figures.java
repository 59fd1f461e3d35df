package org.scrutiny.figures.observation;

import java.math.BigDecimal;
import java.util.Locale;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.validation.OwnRules;
import org.scrutiny.platform.rest.Decimals;
import org.scrutiny.platform.rest.Rules;

/**
 * The numbers of one observation, checked against each other and against what the indicator measures.
 *
 * @param value as shown; where only numerator and denominator were sent, their ratio at the indicator's decimals
 */
record Figures(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
    private static final int LONGEST_VALUE = 14;

    /**
     * Checks what was sent.
     *
     * @throws org.scrutiny.platform.problem.ProblemException broken_rule, naming the field
     */
    static Figures of(Indicator indicator, ObservationInput input) {
        BigDecimal numerator = input.numerator();
        BigDecimal denominator = input.denominator();
        Rules.broken(
                numerator == null && denominator != null && input.value() == null,
                "/numerator",
                "A denominator alone gives no value; send the numerator too.",
                null);
        Ratios.checkCounts("", input.value(), numerator, denominator);
        boolean divisible = numerator != null && denominator.signum() > 0;
        BigDecimal value = input.value() != null || !divisible
                ? input.value()
                : OwnRules.ratio(indicator, numerator, denominator, indicator.decimals());
        checkValue(indicator, value);
        Rules.broken(
                value != null && value.precision() - value.scale() > LONGEST_VALUE,
                "/numerator",
                "The value would have more than " + LONGEST_VALUE + " digits before its point.",
                numerator);
        return new Figures(Decimals.scaled(value, indicator.decimals()), numerator, denominator);
    }

    private static void checkValue(Indicator indicator, BigDecimal value) {
        if (value == null) {
            return;
        }
        Rules.broken(
                indicator.measure() != Measure.DURATION && Ratios.isNegative(value),
                "/value",
                "A " + indicator.measure().name().toLowerCase(Locale.ROOT) + " is not negative.",
                value);
        Rules.broken(
                indicator.measure() == Measure.COUNT
                        && value.stripTrailingZeros().scale() > 0,
                "/value",
                "A count is a whole number.",
                value);
    }
}
