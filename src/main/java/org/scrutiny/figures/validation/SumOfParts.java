package org.scrutiny.figures.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.json.Decimals;

/** Checks that the parts of a sum add up to their total in one area and period. Skipped if one has no value. */
final class SumOfParts {
    private SumOfParts() {}

    /** The keys of all figures of a sum, given the key of one of them. */
    static List<FigureKey> keys(RuleParameters sum, FigureKey one) {
        List<FigureKey> keys = new ArrayList<>();
        keys.add(beside(one, sum.total()));
        sum.parts().forEach(part -> keys.add(beside(one, part)));
        return keys;
    }

    /**
     * How a figure violates the rule; null if it does not.
     *
     * @param values of all figures of the sum that have one
     */
    static Violation findViolation(RuleParameters sum, FigureUnderTest figure, Map<FigureKey, BigDecimal> values) {
        BigDecimal total = values.get(beside(figure.key(), sum.total()));
        BigDecimal added = BigDecimal.ZERO;
        for (String part : sum.parts()) {
            BigDecimal value = values.get(beside(figure.key(), part));
            if (value == null) {
                return null;
            }
            added = added.add(value);
        }
        if (total == null || total.subtract(added).abs().compareTo(sum.toleranceOrZero()) <= 0) {
            return null;
        }
        return Violation.of(
                "value",
                String.join(", ", sum.parts()) + " add up to " + text(added) + ", but " + sum.total() + " is "
                        + text(total) + ".",
                figure.amounts().value());
    }

    private static FigureKey beside(FigureKey one, String indicator) {
        return new FigureKey(indicator, one.area(), one.start(), one.end());
    }

    private static String text(BigDecimal number) {
        return Decimals.plain(number).toPlainString();
    }
}
