package org.scrutiny.figures.indicator;

import java.math.BigDecimal;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.platform.rest.Checks;

/** Rejects definitions whose fields contradict each other. */
public final class DefinitionCheck {
    private static final int PERCENT = 100;

    private final IndicatorInput input;
    private final String at;

    private DefinitionCheck(IndicatorInput input, String at) {
        this.input = input;
        this.at = at;
    }

    /**
     * Checks a definition with its defaults.
     *
     * @param at pointer to the definition; empty for the whole body
     * @throws org.scrutiny.platform.problem.ProblemException naming the field that contradicts another
     */
    public static void run(IndicatorInput input, String at) {
        new DefinitionCheck(input, at).run();
    }

    private void run() {
        require(
                (input.basis() == Basis.ROLLING) == (input.windowMonths() != null),
                "/windowMonths",
                "Give windowMonths if, and only if, the basis is rolling.",
                input.windowMonths());
        checkMeasure();
        if (input.expectedRange() != null) {
            checkRange(input.expectedRange().lower(), input.expectedRange().upper());
        }
    }

    private void checkMeasure() {
        boolean isPercentage = input.measure() == Measure.PERCENTAGE;
        boolean isCount = input.measure() == Measure.COUNT;
        require(
                !isCount || input.decimals() == 0 || MeasuredUnit.isFullTimeEquivalent(input.unit()),
                "/decimals",
                "A count has no decimals, unless its unit is FTE. Use measure rate for an average or an amount.",
                input.decimals());
        require(
                !isCount || input.multiplier() == 1,
                "/multiplier",
                "The multiplier of a count is 1. Use measure rate for another one.",
                input.multiplier());
        Integer base = MeasuredUnit.base(input.unit());
        require(
                base == null || input.measure() == Measure.RATE,
                "/unit",
                "Only a rate has a unit such as 'per 10,000'. Change the measure or the unit.",
                input.unit());
        require(
                base == null || base.equals(input.multiplier()),
                "/multiplier",
                "The unit is 'per " + base + "', but the multiplier is " + input.multiplier() + ". Make them the same.",
                input.multiplier());
        require(
                !MeasuredUnit.isPercent(input.unit()) || isPercentage || input.measure() == Measure.RATE,
                "/unit",
                "A count or a duration cannot have the unit percent. Change the measure or the unit.",
                input.unit());
        require(
                !isPercentage || input.multiplier() == PERCENT,
                "/multiplier",
                "The multiplier of a percentage is 100. Use measure rate for another one.",
                input.multiplier());
        require(
                !input.mayBeNegative() || isPercentage || input.measure() == Measure.RATE,
                "/mayBeNegative",
                "A count or a duration cannot be negative. Use measure rate for a score or a difference.",
                true);
        require(
                !input.partOfWhole() || isPercentage,
                "/partOfWhole",
                "Only a percentage can be part of a whole. Leave the field out.",
                true);
        require(
                !input.partOfWhole() || !input.mayBeNegative(),
                "/partOfWhole",
                "A part of a whole cannot be negative. Set partOfWhole or mayBeNegative to false.",
                true);
    }

    private void checkRange(BigDecimal lower, BigDecimal upper) {
        String field = "/expectedRange";
        require(
                input.improvementDirection() == ImprovementDirection.RANGE,
                field,
                "An expected range is allowed only if improvementDirection is range.",
                null);
        require(lower != null || upper != null, field, "Give a lower bound, an upper bound, or both.", null);
        require(
                lower == null || upper == null || lower.compareTo(upper) <= 0,
                field,
                "The lower bound must not exceed the upper bound.",
                null);
        BigDecimal least = lower == null ? upper : lower;
        BigDecimal most = upper == null ? lower : upper;
        require(
                input.mayBeNegative() || least.signum() >= 0,
                field,
                "The figures cannot be negative, so the bounds cannot be either.",
                least);
        require(
                !input.partOfWhole() || most.compareTo(BigDecimal.valueOf(PERCENT)) <= 0,
                field,
                "A part of a whole cannot exceed 100, so the bounds cannot either.",
                most);
    }

    private void require(boolean condition, String field, String message, Object value) {
        Checks.require(condition, at + field, message, value);
    }
}
