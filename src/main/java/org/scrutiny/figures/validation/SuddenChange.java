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
 * Checks a figure against the control limits of the preceding figures, as a trend would draw them: of the same kind of
 * period, since the last rebase or new definition, without excluded figures. Skipped where a trend would draw no limits,
 * and where all figures are equal, because limits of zero width would reject any change.
 */
final class SuddenChange {
    /** More points hardly change the limits (Wheeler uses 20 to 25), and a long series would cost its square. */
    private static final int MAX_POINTS = 24;

    private SuddenChange() {}

    /** How the figure violates the rule; null if it does not, or if there are no limits. */
    static Violation findViolation(RuleParameters parameters, FigureUnderTest figure, SeriesSnapshot snapshot) {
        Rational exact = figure.exact();
        if (exact == null || snapshot.isExcluded(figure)) {
            return null;
        }
        Segment limits = limits(parameters.pointsNeeded(), figure, snapshot);
        int side = limits == null ? 0 : limits.limits().outside(exact);
        return side == 0
                ? null
                : new Violation(
                        "value", message(figure, limits, side), figure.amounts().value());
    }

    private static Segment limits(int pointsNeeded, FigureUnderTest figure, SeriesSnapshot snapshot) {
        Indicator indicator = figure.indicator();
        List<SeriesSnapshot.ExactFigure> earlier = earlier(figure, snapshot);
        if (earlier.size() < pointsNeeded) {
            return null;
        }
        List<SeriesPoint> points = new ArrayList<>(earlier.size());
        int longest = 0;
        for (SeriesSnapshot.ExactFigure before : earlier) {
            points.add(before.point(snapshot.isExcluded(before.of())));
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

    private static List<SeriesSnapshot.ExactFigure> earlier(FigureUnderTest figure, SeriesSnapshot snapshot) {
        int kind = SeriesReading.kind(figure.indicator(), figure.period());
        LocalDate from = snapshot.lastBreakUntil(figure.period().start());
        List<SeriesSnapshot.ExactFigure> latestFirst = snapshot.before(figure.key()).stream()
                .filter(before ->
                        before.kind() == kind && !before.of().period().start().isBefore(from))
                .limit(MAX_POINTS)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private static String message(FigureUnderTest figure, Segment segment, int side) {
        Indicator indicator = figure.indicator();
        ProcessLimits limits = segment.limits();
        // Impossible values are not shown as expected; the limit that was crossed is shown unchanged.
        double lower =
                side > 0 && indicator.measure() != Measure.DURATION ? Math.max(0, limits.lower()) : limits.lower();
        double upper = side < 0 && indicator.measure() == Measure.PERCENTAGE
                ? Math.min(indicator.multiplier(), limits.upper())
                : limits.upper();
        return "The value is " + (side > 0 ? "above " : "below ") + "the control limits of the " + segment.points()
                + " preceding figures, " + shown(indicator, lower) + " to " + shown(indicator, upper) + ".";
    }

    private static String shown(Indicator indicator, double limit) {
        return BigDecimal.valueOf(limit)
                .setScale(indicator.decimals() + 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
