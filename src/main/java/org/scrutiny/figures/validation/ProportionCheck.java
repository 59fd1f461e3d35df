package org.scrutiny.figures.validation;

import java.math.BigDecimal;
import java.util.List;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.validation.SeriesSnapshot.SeriesFigure;
import org.scrutiny.platform.json.Decimals;

/**
 * Warns of a percentage that may have been sent as a proportion, such as 0.82 after 80.4: multiplied by 100 it would be nearer to
 * most of the preceding figures. Counts, which the value must fit, prove that it is a percentage.
 */
final class ProportionCheck {
    private static final String CODE = "possible_proportion";
    /** The latest figures; one from before a change of level would say little. */
    private static final int MAX_POINTS = 4;

    private static final double HUNDRED = 100;

    private ProportionCheck() {}

    /** @param isSentAlone whether it is no figure of a file, whose values are compared with each other */
    static void warn(FigureUnderTest figure, SeriesSnapshot snapshot, boolean isSentAlone, Violations violations) {
        Indicator indicator = figure.indicator();
        BigDecimal value = figure.amounts().value();
        if (indicator.measure() != Measure.PERCENTAGE
                || value == null
                || value.signum() <= 0
                || value.compareTo(BigDecimal.ONE) > 0
                || figure.amounts().numerator() != null) {
            return;
        }
        List<SeriesFigure> latestFirst = snapshot.preceding(figure, MAX_POINTS).stream()
                .filter(before -> !Double.isNaN(before.approximate()))
                .toList();
        if (isSentAlone && latestFirst.isEmpty() && value.compareTo(BigDecimal.ONE) < 0) {
            warn(violations, value, "The value is below 1, and there is no earlier one to compare it with.");
            return;
        }
        double sent = value.doubleValue();
        List<SeriesFigure> larger = latestFirst.stream()
                .filter(before -> before.approximate() > 1
                        && Math.abs(HUNDRED * sent - before.approximate()) < Math.abs(sent - before.approximate()))
                .toList();
        if (2 * larger.size() > latestFirst.size()) {
            String before = Decimals.plain(larger.get(0).amounts().value()).toPlainString();
            warn(violations, value, "The value is at most 1, but an earlier one is " + before + ".");
        }
    }

    private static void warn(Violations violations, BigDecimal value, String why) {
        violations.warn(
                CODE,
                "/value",
                why + " If it is a proportion, multiply it by 100; a profile can do so with \"scale\": 100.",
                value.toPlainString());
    }
}
