package org.scrutiny.figures.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.SeriesReading;
import org.scrutiny.figures.validation.SeriesSnapshot.SeriesFigure;
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
    static final int MAX_POINTS = 24;

    private SuddenChange() {}

    /** How the figure violates the rule; null if it does not, or if there are no limits. */
    static Violation findViolation(RuleParameters parameters, FigureUnderTest figure, SeriesSnapshot snapshot) {
        if (figure.amounts().value() == null || snapshot.isExcluded(figure)) {
            return null;
        }
        List<SeriesFigure> latestFirst = snapshot.preceding(figure, MAX_POINTS);
        double approximate = figure.approximate();
        return latestFirst.size() < parameters.pointsNeeded()
                        // Near the limits, which would be of zero width, so the exact ones would have to be calculated.
                        || latestFirst.stream()
                                .allMatch(before -> before.approximate() == approximate
                                        && before.amounts().isSame(figure.amounts()))
                        || ApproximateLimits.clearlyContain(
                                approximate,
                                latestFirst,
                                before -> snapshot.isExcluded(figure, before),
                                figure.indicator().frequency().months())
                ? null
                : exactViolation(parameters, figure, snapshot);
    }

    /** The same, always by the exact limits. */
    static Violation exactViolation(RuleParameters parameters, FigureUnderTest figure, SeriesSnapshot snapshot) {
        Rational exact = figure.exact();
        if (exact == null || snapshot.isExcluded(figure)) {
            return null;
        }
        Segment limits = limits(parameters.pointsNeeded(), figure, snapshot);
        int side = limits == null ? 0 : limits.limits().outside(exact);
        return side == 0
                ? null
                : Violation.of(
                        "value", message(figure, limits, side), figure.amounts().value());
    }

    private static Segment limits(int pointsNeeded, FigureUnderTest figure, SeriesSnapshot snapshot) {
        Indicator indicator = figure.indicator();
        List<SeriesFigure> latestFirst = snapshot.preceding(figure, MAX_POINTS);
        if (latestFirst.size() < pointsNeeded) {
            return null;
        }
        List<SeriesPoint> points = latestFirst.stream()
                .map(before -> before.point(indicator, snapshot.isExcluded(figure, before.period())))
                .toList();
        int longest = latestFirst.stream()
                .mapToInt(before -> before.period().months())
                .max()
                .orElse(0);
        Series series = Series.of(points, indicator.frequency().months());
        List<Rational> cases = latestFirst.stream()
                .map(before -> SeriesReading.cases(
                        indicator, before.amounts().value(), before.amounts().numerator()))
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

    private static String message(FigureUnderTest figure, Segment segment, int side) {
        Indicator indicator = figure.indicator();
        ProcessLimits limits = segment.limits();
        // Impossible values are not shown as expected; the limit that was crossed is shown unchanged.
        double lower = side > 0 ? indicator.clipLower(limits.lower()) : limits.lower();
        double upper = side < 0 ? indicator.clipUpper(limits.upper()) : limits.upper();
        return "The value is " + (side > 0 ? "above " : "below ") + "the control limits of the " + segment.points()
                + " preceding figures, " + shown(indicator, lower) + " to " + shown(indicator, upper) + ".";
    }

    private static String shown(Indicator indicator, double limit) {
        return BigDecimal.valueOf(limit)
                .setScale(indicator.decimals() + 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
