package org.scrutiny.answers.trend.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scrutiny.answers.trend.model.TrendChange;
import org.scrutiny.answers.trend.model.TrendComparator;
import org.scrutiny.answers.trend.model.TrendTarget;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.observation.ObservationStatus;
import org.scrutiny.kernel.statistics.Assurance;
import org.scrutiny.kernel.statistics.Direction;
import org.scrutiny.kernel.statistics.LimitsStatus;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.PointVerdict;
import org.scrutiny.kernel.statistics.ProcessLimits;
import org.scrutiny.kernel.statistics.Rule;
import org.scrutiny.kernel.statistics.Signal;

/** Summary of a trend in plain sentences: what can be concluded, and against what. */
final class TrendSentences {
    private final TrendSeries trendSeries;
    private final Verdict verdict;
    private final Indicator indicator;
    private final TrendTarget target;

    private TrendSentences(TrendSeries trendSeries, Verdict verdict, TrendTarget target) {
        this.trendSeries = trendSeries;
        this.verdict = verdict;
        this.indicator = trendSeries.indicator();
        this.target = target;
    }

    /** @param target null if none is in force */
    static String of(
            TrendSeries trendSeries,
            Verdict verdict,
            TrendTarget target,
            ChangeComparisons changes,
            List<TrendComparator> comparators) {
        TrendSentences trendSentences = new TrendSentences(trendSeries, verdict, target);
        List<String> sentences = new ArrayList<>();
        sentences.add(
                verdict.variation() == null
                        ? "No verdict. " + NoVerdictReasons.cannotJudge(trendSeries, verdict)
                        : trendSentences.change());
        if (verdict.status() == LimitsStatus.OVERLAPPING_WINDOWS) {
            trendSentences.sinceLastYear(changes.samePeriodLastYear()).ifPresent(sentences::add);
        }
        Comparison comparison = Comparison.of(trendSeries.indicator(), comparators);
        if (target != null && target.assurance() != null) {
            sentences.add(trendSentences.assurance());
            if (target.assurance() == Assurance.CONSISTENT_FAIL
                    && trendSeries.exclusionOfLatest() == null
                    && comparison != null
                    && comparison.isNoWorse()) {
                sentences.add(comparison.noWorseAlthoughFailing(target.kind()));
            }
        } else if (comparison != null && trendSeries.exclusionOfLatest() == null) {
            sentences.add(comparison.sentence());
        }
        return String.join(" ", sentences);
    }

    /** Comparison with the same period last year, for series whose neighbouring figures share data. */
    private Optional<String> sinceLastYear(TrendChange change) {
        String end = switch (change.verdict()) {
            case ROSE -> ": it rose by more than chance alone explains.";
            case FELL -> ": it fell by more than chance alone explains.";
            case NOT_DISTINGUISHABLE -> ": a difference that chance alone may explain.";
            case NOT_COMPARED -> null;
        };
        return end == null ? Optional.empty() : Optional.of(sinceLastYear(change, end));
    }

    private String sinceLastYear(TrendChange change, String end) {
        double before = change.value().doubleValue();
        DistinctFormat format = DistinctFormat.of(indicator, before, latestValue());
        return "A year apart it was " + format.amount(before) + " in " + change.period() + " and is " + latest(format)
                + end;
    }

    private String change() {
        int points = verdict.chart().current().points();
        String said = verdict.status() == LimitsStatus.ZERO_VARIATION
                ? "No change: all " + points + " figures are "
                        + format(limits().mean()).amount(limits().mean()) + "."
                : verdict.variation() == PointType.COMMON_CAUSE ? noChange(points) : signal(points);
        if (trendSeries.latest().status().contains(ObservationStatus.PROVISIONAL)) {
            said += " The latest figure is provisional.";
        }
        return verdict.status() == LimitsStatus.TRIAL
                ? said + " The limits are trial limits until there are "
                        + (points + verdict.chart().pointsUntilEstablished()) + " figures."
                : said;
    }

    private String noChange(int points) {
        double lower = limits().lower();
        double upper = limits().upper();
        DistinctFormat format = format(latestValue(), lower, upper);
        return "No clear change: the latest figure, " + latest(format) + ", lies within what chance alone explains ("
                + FigureFormat.range(format, lower, upper, latestValue()) + ", from " + periods(points) + ").";
    }

    private String signal(int points) {
        String kind = switch (verdict.variation()) {
            case SPECIAL_CAUSE_IMPROVEMENT -> "A change for the better: ";
            case SPECIAL_CAUSE_CONCERN -> "A change for the worse: ";
            default -> "A change: ";
        };
        return kind + rule(verdict.chart().latest().signal()) + ", more than chance alone explains (from "
                + periods(points) + ").";
    }

    private String rule(Signal signal) {
        boolean high = signal.direction() == Direction.HIGH;
        double bound = signal.rule() == Rule.SHIFT ? limits().mean() : high ? limits().upper() : limits().lower();
        DistinctFormat format = format(latestValue(), bound);
        String limit = (high ? "upper limit of " : "lower limit of ") + format.amount(bound);
        String latest = latest(format);
        return switch (signal.rule()) {
            case OUTSIDE -> "the latest figure, " + latest + ", lies " + (high ? "above the " : "below the ") + limit;
            case TREND ->
                "the last " + run(signal) + " figures " + (high ? "rise" : "fall") + " at every step, to " + latest;
            case TWO_IN_THREE ->
                "the latest figure, " + latest + ", and one of the two before it lie close to the " + limit;
            case SHIFT ->
                "the last " + run(signal) + " figures all lie " + (high ? "above" : "below") + " the mean of "
                        + format.amount(bound) + ", the latest at " + latest;
        };
    }

    /** Length of the run of the signal that ends with the latest point. */
    private int run(Signal signal) {
        List<PointVerdict> verdicts = verdict.chart().points();
        int start = verdicts.size() - 1;
        while (start > 0
                && verdicts.get(start - 1).segment() == verdicts.get(start).segment()
                && verdicts.get(start - 1).signals().contains(signal)
                && (signal.rule() != Rule.TREND || moves(start, signal.direction()))) {
            start--;
        }
        return verdicts.size() - start;
    }

    /** Whether the value at an index continues the trend: one trend may directly follow another. */
    private boolean moves(int index, Direction direction) {
        int step = trendSeries
                .points()
                .get(index)
                .value()
                .compareTo(trendSeries.points().get(index - 1).value());
        return direction == Direction.HIGH ? step > 0 : step < 0;
    }

    private String assurance() {
        String kind = target.kind() == null ? "" : target.kind().name().toLowerCase(Locale.ROOT) + " ";
        String named = "the " + kind + "target of " + FigureFormat.amount(indicator, target.toReach());
        return switch (target.assurance()) {
            case CONSISTENT_PASS -> "Unless something changes, " + named + " will continue to be met.";
            case CONSISTENT_FAIL -> "Unless something changes, " + named + " will not be met.";
            case INCONSISTENT -> "Whether " + named + " is met in a period is left to chance.";
        };
    }

    private String latest(DistinctFormat format) {
        return format.amount(latestValue()) + " in "
                + trendSeries.latest().period().label();
    }

    private double latestValue() {
        return trendSeries.value(trendSeries.points().size() - 1);
    }

    /** Distinguishes the numbers also from the target, which a later sentence may give. */
    private DistinctFormat format(double... figures) {
        if (target == null || target.toReach() == null) {
            return DistinctFormat.of(indicator, figures);
        }
        double[] all = Arrays.copyOf(figures, figures.length + 1);
        double goal = target.toReach().doubleValue();
        all[figures.length] = goal;
        DistinctFormat format = DistinctFormat.of(indicator, all);
        // A figure that equals the target has the decimals with which the target is written.
        return Arrays.stream(figures).anyMatch(figure -> figure == goal)
                ? format.withDecimals(target.toReach().scale())
                : format;
    }

    private String periods(int points) {
        return FigureFormat.periods(points, trendSeries.series().stepMonths());
    }

    private ProcessLimits limits() {
        return verdict.chart().current().limits();
    }
}
