package org.scrutiny.figures.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.platform.json.Decimals;

/** The rules that need only the figure itself. */
public final class SingleFigureRules {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int PERCENT_DIGITS = 2;
    private static final int MESSAGE_DECIMALS = 4;

    private SingleFigureRules() {}

    /** How the figure violates the rule; null if it does not, or if the rule needs other figures. */
    static Violation findViolation(ValidationRule rule, FigureUnderTest figure, LocalDate today) {
        Indicator indicator = figure.indicator();
        Amounts amounts = figure.amounts();
        return switch (rule.kind()) {
            case BOUNDS -> outOfBounds(rule.parameters(), amounts.value());
            case NUMERATOR_AT_MOST_DENOMINATOR -> moreThanAll(indicator, amounts);
            case VALUE_IS_RATIO -> notTheRatio(indicator, amounts);
            case PERIOD_LENGTH -> PeriodRules.ofOtherLength(indicator, figure.period());
            case PERIOD_RANGE -> PeriodRules.outOfRange(indicator, figure.period(), today);
            case SUDDEN_CHANGE, SUM_OF_PARTS -> null;
        };
    }

    private static Violation outOfBounds(RuleParameters bounds, BigDecimal value) {
        if (value == null) {
            return null;
        }
        if (bounds.lower() != null && value.compareTo(bounds.lower()) < 0) {
            return Violation.of("value", "The value is below " + text(bounds.lower()) + ".", value);
        }
        return bounds.upper() != null && value.compareTo(bounds.upper()) > 0
                ? Violation.of("value", "The value is above " + text(bounds.upper()) + ".", value)
                : null;
    }

    /** How a percentage exceeds a whole; null if it does not. */
    public static Violation moreThanAll(Indicator indicator, Amounts amounts) {
        if (!indicator.partOfWhole()) {
            return null;
        }
        if (amounts.numerator() != null && amounts.numerator().compareTo(amounts.denominator()) > 0) {
            return Violation.of(
                            "numerator",
                            "The numerator of a percentage cannot exceed its denominator.",
                            amounts.numerator())
                    .withHint(notAPart(indicator));
        }
        BigDecimal all = BigDecimal.valueOf(indicator.multiplier());
        return amounts.value() != null && amounts.value().compareTo(all) > 0
                ? Violation.of("value", "A percentage cannot exceed " + all + ".", amounts.value())
                        .withHint(notAPart(indicator))
                : null;
    }

    private static String notAPart(Indicator indicator) {
        return "Correct the figure at its source. If the numerator is not counted within the denominator, set"
                + " 'partOfWhole' to false in the definition"
                + (indicator.code() == null ? "." : " of " + indicator.code() + ".");
    }

    /** How the value differs from its numerator and denominator; null if it does not. */
    public static Violation notTheRatio(Indicator indicator, Amounts amounts) {
        BigDecimal value = amounts.value();
        if (value == null
                || amounts.numerator() == null
                || amounts.denominator().signum() == 0) {
            return null;
        }
        int scale = Math.max(value.stripTrailingZeros().scale(), 0);
        BigDecimal ratio = ratio(indicator, amounts.numerator(), amounts.denominator(), scale + 10);
        if (isNear(value, ratio, tolerance(indicator, value, scale))) {
            return null;
        }
        String shown = ratio(indicator, amounts.numerator(), amounts.denominator(), MESSAGE_DECIMALS)
                .toPlainString();
        boolean isProportion = value.signum() > 0
                && isNear(
                        value.movePointRight(PERCENT_DIGITS),
                        ratio,
                        HALF.movePointLeft(scale - PERCENT_DIGITS).min(BigDecimal.TEN));
        return Violation.of(
                        "value",
                        "The value differs from numerator / denominator x " + indicator.multiplier() + ", which is "
                                + shown + ".",
                        value)
                .withHint(
                        isProportion
                                ? "If the value is a proportion, set \"scale\": 100 for its column in the profile, or multiply"
                                        + " it by 100."
                                : "If the counts are rounded, say roundedCounts in the profile.");
    }

    /**
     * How much the value may differ from the ratio: half a unit of its last digit by rounding, and a whole one because
     * publishers truncate, or round twice. But none is none, and all are all.
     */
    private static BigDecimal tolerance(Indicator indicator, BigDecimal value, int scale) {
        boolean isNoneOrAll = value.signum() == 0
                || (indicator.partOfWhole() && value.compareTo(BigDecimal.valueOf(indicator.multiplier())) == 0);
        return (isNoneOrAll ? HALF : BigDecimal.ONE).movePointLeft(scale);
    }

    private static boolean isNear(BigDecimal value, BigDecimal ratio, BigDecimal tolerance) {
        return value.subtract(ratio).abs().compareTo(tolerance) <= 0;
    }

    /** Numerator over a denominator other than 0, in the indicator's unit. */
    public static BigDecimal ratio(Indicator indicator, BigDecimal numerator, BigDecimal denominator, int scale) {
        return numerator
                .multiply(BigDecimal.valueOf(indicator.multiplier()))
                .divide(denominator, scale, RoundingMode.HALF_UP);
    }

    private static String text(BigDecimal number) {
        return Decimals.plain(number).toPlainString();
    }
}
