package org.scrutiny.answers.trend.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.scrutiny.answers.trend.model.SecondOpinion;
import org.scrutiny.answers.trend.model.SignificantDigits;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendCause;
import org.scrutiny.answers.trend.model.TrendChanges;
import org.scrutiny.answers.trend.model.TrendComparator;
import org.scrutiny.answers.trend.model.TrendHeadline;
import org.scrutiny.answers.trend.model.TrendMethod;
import org.scrutiny.answers.trend.model.TrendPoint;
import org.scrutiny.answers.trend.model.TrendSegment;
import org.scrutiny.answers.trend.model.TrendTarget;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.judgement.Judgement;
import org.scrutiny.figures.judgement.JudgementKind;
import org.scrutiny.figures.target.Target;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.kernel.statistics.Rational;
import org.scrutiny.kernel.statistics.Segment;
import org.scrutiny.kernel.statistics.XmrChart;

/** Judges a series and assembles the result: a pure computation from {@link TrendInputs} to {@link Trend}. */
public final class TrendAssembly {
    private final TrendInputs inputs;
    private final Indicator indicator;
    private final List<List<Judgement>> judgements;
    private final List<SeriesBreak> breaks;
    private final TrendSeries trendSeries;
    private final Verdict verdict;
    private final TargetSchedule targetSchedule;
    private final List<TrendTarget> targets;
    private final List<TrendComparator> comparators;
    private final ChangeComparisons changes;

    private TrendAssembly(TrendInputs inputs) {
        this.inputs = inputs;
        this.indicator = inputs.identity().indicator();
        DatedPeriods periods = inputs.series().dated(indicator);
        this.judgements = judgements(periods);
        this.trendSeries = TrendSeries.of(
                indicator,
                inputs.figures(),
                judgements.stream().map(TrendAssembly::exclusion).toList());
        this.breaks = inputs.breaks().stream().map(cut -> cut.placed(periods)).toList();
        this.verdict = Verdict.of(
                trendSeries,
                inputs.options().xmr(),
                breaks.stream().map(SeriesBreak::day).toList());
        this.targetSchedule = new TargetSchedule(indicator, inputs.targets());
        this.targets = targets();
        this.comparators = Comparators.of(trendSeries, breaks, inputs.comparators());
        this.changes = new ChangeComparisons(trendSeries, breaks);
    }

    /** Computes the trend. */
    public static Trend of(TrendInputs inputs) {
        return new TrendAssembly(inputs).assemble();
    }

    /** Computes the verdicts of the trend only. */
    public static TrendHeadline headline(TrendInputs inputs) {
        return new TrendAssembly(inputs).headline();
    }

    private TrendHeadline headline() {
        int latest = trendSeries.latestValued();
        boolean none = latest < 0;
        return new TrendHeadline(
                none ? null : trendSeries.label(latest),
                none ? null : trendSeries.points().get(latest).end(),
                none ? null : SignificantDigits.shown(trendSeries.value(latest), 0),
                verdict.status(),
                verdict.variation(),
                verdict.icon(),
                target(),
                changes.previousPeriod(),
                comparators,
                summary());
    }

    private Trend assemble() {
        XmrChart chart = verdict.chart();
        YearlyValues yearlyValues = YearlyValues.of(trendSeries, breaks);
        SecondOpinion second = SecondOpinionAssembly.of(trendSeries, verdict);
        TrendTarget target = target();
        return new Trend(
                indicator.code(),
                indicator.title(),
                inputs.identity().area(),
                inputs.identity().areaName(),
                indicator.improvementDirection(),
                indicator.unit(),
                inputs.options().asOf(),
                TrendMethod.of(inputs.options().xmr(), trendSeries.stepMonths()),
                summary(),
                verdict.status(),
                NoVerdictReasons.cannotJudge(trendSeries, verdict),
                chart == null ? 0 : chart.pointsUntilRules(),
                chart == null ? 0 : chart.pointsUntilEstablished(),
                verdict.variation(),
                verdict.icon(),
                target == null ? null : target.assurance(),
                target,
                targets,
                chart == null ? List.of() : segments(chart),
                points(),
                new TrendChanges(changes.previousPeriod(), changes.samePeriodLastYear(), changes.precedingFour()),
                yearlyValues.shown(),
                yearlyValues.recent(),
                comparators,
                second,
                Caveats.of(trendSeries, verdict, second, inputs));
    }

    private String summary() {
        return TrendSentences.of(trendSeries, verdict, target(), changes, comparators);
    }

    /** The target that assurance is about; null if none is in force. */
    private TrendTarget target() {
        return targets.isEmpty() ? null : targets.get(0);
    }

    private List<TrendTarget> targets() {
        if (trendSeries.figures().isEmpty()) {
            return List.of();
        }
        int last = trendSeries.figures().size() - 1;
        LocalDate day = trendSeries.points().get(last).end();
        Rational latest = trendSeries.points().get(last).value();
        ImprovementDirection good = indicator.improvementDirection();
        List<TrendTarget> shown = new ArrayList<>();
        for (Target target : targetSchedule.inForce(day)) {
            BigDecimal toReach = targetSchedule.toReach(target);
            shown.add(TrendTarget.of(
                    target, toReach, targetSchedule.status(latest, target), verdict.assurance(toReach, good)));
        }
        return List.copyOf(shown);
    }

    private List<TrendPoint> points() {
        PointAssembly points = new PointAssembly(trendSeries, verdict.chart(), targetSchedule);
        return IntStream.range(0, trendSeries.figures().size())
                .mapToObj(i -> points.point(
                        i,
                        judgements.get(i).stream().map(TrendCause::of).toList(),
                        inputs.comments()
                                .of(
                                        indicator.code(),
                                        trendSeries.figures().get(i).period())))
                .toList();
    }

    /** The exclusions and causes of each period, parallel to the figures. */
    private List<List<Judgement>> judgements(DatedPeriods periods) {
        List<List<Judgement>> about =
                new ArrayList<>(Collections.nCopies(periods.periods().size(), List.of()));
        for (Judgement judgement : inputs.judgements()) {
            int index = judgement.kind() == JudgementKind.REBASE ? -1 : periods.about(judgement);
            if (index >= 0) {
                List<Judgement> more = new ArrayList<>(about.get(index));
                more.add(judgement);
                about.set(index, more);
            }
        }
        return about;
    }

    private static String exclusion(List<Judgement> judgements) {
        return judgements.stream()
                .filter(judgement -> judgement.kind() == JudgementKind.EXCLUSION)
                .map(Judgement::reason)
                .findFirst()
                .orElse(null);
    }

    private List<TrendSegment> segments(XmrChart chart) {
        return chart.segments().stream()
                .filter(segment -> segment.end() > segment.first())
                .map(segment -> TrendSegment.of(segment, trendSeries.points(), reason(segment)))
                .toList();
    }

    private String reason(Segment segment) {
        return breaks.stream()
                .filter(cut -> cut.day().equals(segment.rebase()))
                .map(SeriesBreak::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
