package org.scrutiny.figures.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.series.SeriesReading;
import org.scrutiny.kernel.statistics.LimitsStatus;
import org.scrutiny.kernel.statistics.ProcessLimits;
import org.scrutiny.kernel.statistics.Rational;
import org.scrutiny.kernel.statistics.Segment;
import org.scrutiny.kernel.statistics.Series;
import org.scrutiny.kernel.statistics.SeriesPoint;
import org.scrutiny.kernel.statistics.Suitability;
import org.scrutiny.kernel.statistics.XmrChart;
import org.scrutiny.kernel.statistics.XmrParameters;

/**
 * Whether a figure lies outside the limits that the latest before it set, as the trend would draw them of those: of the same
 * kind of period, since the last rebase or new definition, without what was excluded. Nothing is said where the trend would draw none, and
 * nothing where all were the same, for limits of no width let nothing be expected.
 */
final class SuddenChange {
    /** Limits hardly change with more (Wheeler makes them of 20 to 25), and a long series would cost its square. */
    private static final int MOST_POINTS = 24;

    private SuddenChange() {}

    /** How the figure breaks the rule; null if it does not, or cannot be judged. */
    static Violation breach(RuleParameters parameters, FigureUnderTest figure, SeriesSnapshot seriesSnapshot) {
        Rational exact = figure.exact();
        if (exact == null || seriesSnapshot.isExcluded(figure)) {
            return null;
        }
        Segment limits = limits(parameters.pointsNeeded(), figure, seriesSnapshot);
        int side = limits == null ? 0 : limits.limits().outside(exact);
        return side == 0
                ? null
                : new Violation(
                        "value", message(figure, limits, side), figure.amounts().value());
    }

    private static Segment limits(int pointsNeeded, FigureUnderTest figure, SeriesSnapshot seriesSnapshot) {
        Indicator indicator = figure.indicator();
        List<SeriesSnapshot.Figure> earlier = earlier(figure, seriesSnapshot);
        if (earlier.size() < pointsNeeded) {
            return null;
        }
        List<SeriesPoint> points = new ArrayList<>(earlier.size());
        int longest = 0;
        for (SeriesSnapshot.Figure before : earlier) {
            points.add(before.point(seriesSnapshot.isExcluded(before.of())));
            longest = Math.max(longest, before.of().period().months());
        }
        Series series = Series.of(points, indicator.frequency().months());
        List<Rational> cases = earlier.stream()
                .map(before -> SeriesReading.cases(
                        indicator,
                        before.of().amounts().value(),
                        before.of().amounts().numerator()))
                .filter(Objects::nonNull)
                .map(Rational::of)
                .toList();
        if (Suitability.objection(series, SeriesReading.window(indicator, longest), cases) != null) {
            return null;
        }
        Segment segment = XmrChart.limits(series, XmrParameters.STANDARD);
        boolean judged = segment.status() == LimitsStatus.TRIAL || segment.status() == LimitsStatus.ESTABLISHED;
        return judged && segment.points() >= pointsNeeded ? segment : null;
    }

    private static List<SeriesSnapshot.Figure> earlier(FigureUnderTest figure, SeriesSnapshot seriesSnapshot) {
        int kind = SeriesReading.kind(figure.indicator(), figure.period());
        LocalDate from = seriesSnapshot.lastBreakUntil(figure.period().start());
        List<SeriesSnapshot.Figure> latestFirst = seriesSnapshot.before(figure.key()).stream()
                .filter(before ->
                        before.kind() == kind && !before.of().period().start().isBefore(from))
                .limit(MOST_POINTS)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private static String message(FigureUnderTest figure, Segment segment, int side) {
        Indicator indicator = figure.indicator();
        ProcessLimits limits = segment.limits();
        // What cannot be is not said to be expected; the limit that was crossed is given as it is.
        double lower =
                side > 0 && indicator.measure() != Measure.DURATION ? Math.max(0, limits.lower()) : limits.lower();
        double upper = side < 0 && indicator.measure() == Measure.PERCENTAGE
                ? Math.min(indicator.multiplier(), limits.upper())
                : limits.upper();
        return "The value lies " + (side > 0 ? "above " : "below ") + "the control limits of the " + segment.points()
                + " figures before it, " + shown(indicator, lower) + " to " + shown(indicator, upper) + ".";
    }

    private static String shown(Indicator indicator, double limit) {
        return BigDecimal.valueOf(limit)
                .setScale(indicator.decimals() + 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
