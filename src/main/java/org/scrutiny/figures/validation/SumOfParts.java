package org.scrutiny.figures.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.rest.Decimals;

/** Whether the parts of a sum add up to their total, in one area and period. Nothing is said where one has no value. */
final class SumOfParts {
    private SumOfParts() {}

    /** The figures that a rule looks at beside one of them, and that one. */
    static List<FigureKey> keys(RuleParameters sum, FigureKey one) {
        List<FigureKey> keys = new ArrayList<>();
        keys.add(beside(one, sum.total()));
        sum.parts().forEach(part -> keys.add(beside(one, part)));
        return keys;
    }

    /**
     * How a figure breaks the rule; null if it does not.
     *
     * @param values of all figures that the rule looks at, where there are any
     */
    static Violation breach(RuleParameters sum, FigureUnderTest figure, Map<FigureKey, BigDecimal> values) {
        BigDecimal total = values.get(beside(figure.key(), sum.total()));
        BigDecimal added = BigDecimal.ZERO;
        for (String part : sum.parts()) {
            BigDecimal value = values.get(beside(figure.key(), part));
            if (value == null) {
                return null;
            }
            added = added.add(value);
        }
        if (total == null || total.subtract(added).abs().compareTo(sum.mayMissBy()) <= 0) {
            return null;
        }
        return new Violation(
                "value",
                String.join(", ", sum.parts()) + " add up to " + text(added) + ", and " + sum.total() + " is "
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
