package org.scrutiny.figures.observation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.validation.SingleFigureRules;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;

/**
 * What the numbers of any figure must fulfil. Whether the counts make the value, and are at most a whole, is a validation
 * rule that can be changed; series that are not stored are checked against that rule as it is shipped.
 */
public final class AmountRules {
    private static final int MAX_INTEGER_DIGITS = 14;

    private static final String VALUE_ALONE =
            "Correct the figure at its source. The sum of a score that is negative is no count: send the value without it.";

    private AmountRules() {}

    /**
     * Checks a figure that is not stored.
     *
     * @param at pointer to the object with the numbers
     * @throws ProblemException broken_rule, naming the field
     */
    public static void require(Indicator indicator, String at, Amounts amounts) {
        Fault countsFault = countsFault(at, amounts);
        if (countsFault != null) {
            throw ProblemException.of(countsFault);
        }
        Fault valueFault = valueFault(at, indicator, amounts);
        if (valueFault != null) {
            throw ProblemException.of(valueFault);
        }
        Stream.of(SingleFigureRules.moreThanAll(indicator, amounts), SingleFigureRules.notTheRatio(indicator, amounts))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(violation -> {
                    throw ProblemException.of(
                            Fault.brokenRule(at + "/" + violation.field(), violation.message(), violation.content())
                                    .withHint(violation.hint()));
                });
    }

    /**
     * What is wrong with the numerator and the denominator, whatever the indicator; null for nothing.
     *
     * @param at pointer to the object with the numbers
     */
    static Fault countsFault(String at, Amounts amounts) {
        BigDecimal numerator = amounts.numerator();
        BigDecimal denominator = amounts.denominator();
        if (numerator != null && denominator == null) {
            return Fault.brokenRule(at + "/denominator", "A numerator needs its denominator.", null)
                    .withHint("Send the denominator as well, or leave the numerator out.");
        }
        if (isNegative(numerator)) {
            return Fault.brokenRule(at + "/numerator", "A numerator cannot be negative.", numerator)
                    .withHint(VALUE_ALONE);
        }
        if (isNegative(denominator)) {
            return Fault.brokenRule(at + "/denominator", "A denominator cannot be negative.", denominator)
                    .withHint(VALUE_ALONE);
        }
        if (numerator != null && denominator.signum() == 0 && numerator.signum() != 0) {
            return Fault.brokenRule(at + "/denominator", "The denominator is 0, but the numerator is not.", denominator)
                    .withHint(
                            "Correct the figure at its source. If the denominator is not known, leave both counts out.");
        }
        return numerator != null && amounts.value() != null && denominator.signum() == 0
                ? Fault.brokenRule(
                                at + "/denominator",
                                "A denominator of 0 gives no value. Leave the value out and set status M.",
                                denominator)
                        .withHint("Leave the value blank. 0 of 0 is then stored as not applicable, with status M.")
                : null;
    }

    /** The numbers with the value that follows from the counts, rounded to the indicator's decimals, if none was sent. */
    static Amounts complete(Indicator indicator, Amounts sent) {
        boolean divisible = sent.numerator() != null && sent.denominator().signum() > 0;
        return sent.value() != null || !divisible
                ? sent
                : new Amounts(
                        SingleFigureRules.ratio(indicator, sent.numerator(), sent.denominator(), indicator.decimals()),
                        sent.numerator(),
                        sent.denominator());
    }

    /** What is wrong with a value for its indicator; null for nothing. */
    static Fault valueFault(Indicator indicator, Amounts amounts) {
        return valueFault("", indicator, amounts);
    }

    private static Fault valueFault(String at, Indicator indicator, Amounts amounts) {
        BigDecimal value = amounts.value();
        boolean isTooFine = value != null
                && indicator.measure() == Measure.COUNT
                && !isNegative(value)
                && value.stripTrailingZeros().scale() > indicator.decimals();
        return isTooFine ? tooFine(at, indicator, value) : rangeFault(at, indicator, amounts);
    }

    private static Fault tooFine(String at, Indicator indicator, BigDecimal value) {
        int decimals = indicator.decimals();
        String name = indicator.code() == null ? "the indicator" : indicator.code();
        String message = decimals == 0
                ? "A count must be a whole number, since " + name
                        + " has no decimals. If it counts full-time equivalents, set its decimals."
                : "The count has more decimals than " + name + ", which has " + decimals + ".";
        return Fault.brokenRule(at + "/value", message, value)
                .withHint("Set 'decimals' in the definition of " + name
                        + " if it counts full-time equivalents. Otherwise correct the figure at its source.");
    }

    /** What is wrong with the sign or the size of a value; null for nothing. */
    private static Fault rangeFault(String at, Indicator indicator, Amounts amounts) {
        BigDecimal value = amounts.value();
        if (value == null) {
            return null;
        }
        if (!indicator.mayBeNegative() && isNegative(value)) {
            return Fault.brokenRule(
                            at + "/value",
                            "A " + indicator.measure().name().toLowerCase(Locale.ROOT) + " cannot be negative.",
                            value)
                    .withHint(
                            "Correct the figure at its source. If it is a score or a difference, set 'mayBeNegative' in the"
                                    + " definition of the indicator, with the measure rate or percentage.");
        }
        return value.precision() - value.scale() > MAX_INTEGER_DIGITS
                ? Fault.brokenRule(
                        at + "/numerator",
                        "The value would have more than " + MAX_INTEGER_DIGITS + " digits before the decimal point.",
                        amounts.numerator())
                : null;
    }

    private static boolean isNegative(BigDecimal number) {
        return number != null && number.signum() < 0;
    }
}
