package org.scrutiny.figures.observation;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.validation.Amounts;
import org.scrutiny.figures.validation.SingleFigureRules;
import org.scrutiny.figures.validation.Violation;
import org.scrutiny.platform.rest.Checks;

/**
 * What the cases behind a figure and what they are of can be at all, wherever figures come in. Whether they make the value,
 * and no more than a whole, is a rule that can be changed; a series that is not stored is held against it as it is shipped.
 */
public final class Ratios {
    private Ratios() {}

    /**
     * Refuses a numerator and a denominator that contradict each other, the measure or the value.
     *
     * @param at pointer to what holds them
     * @throws org.scrutiny.platform.problem.ProblemException broken_rule, naming the field
     */
    public static void check(
            Indicator indicator, String at, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        checkCounts(at, value, numerator, denominator);
        if (numerator == null) {
            return;
        }
        Amounts amounts = new Amounts(value, numerator, denominator);
        Stream.of(SingleFigureRules.moreThanAll(indicator, amounts), SingleFigureRules.notTheRatio(indicator, amounts))
                .filter(violation -> violation != null)
                .forEach((Violation violation) ->
                        Checks.broken(true, at + "/" + violation.field(), violation.message(), violation.number()));
    }

    /**
     * Refuses what no figure can have.
     *
     * @param at pointer to what holds them
     * @throws org.scrutiny.platform.problem.ProblemException broken_rule, naming the field
     */
    static void checkCounts(String at, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        Checks.broken(
                numerator != null && denominator == null,
                at + "/denominator",
                "A numerator needs its denominator.",
                null);
        Checks.broken(isNegative(numerator), at + "/numerator", "A numerator is not negative.", numerator);
        Checks.broken(isNegative(denominator), at + "/denominator", "A denominator is not negative.", denominator);
        Checks.broken(
                numerator != null && value != null && denominator.signum() == 0,
                at + "/denominator",
                "With a denominator of 0 there is no value; leave it out and say why with status M.",
                denominator);
    }

    static boolean isNegative(BigDecimal number) {
        return number != null && number.signum() < 0;
    }
}
