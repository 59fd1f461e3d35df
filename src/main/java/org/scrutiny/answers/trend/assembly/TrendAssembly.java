package org.scrutiny.answers.trend.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.target.Target;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.kernel.statistics.Rational;
import org.scrutiny.kernel.statistics.Segment;
import org.scrutiny.kernel.statistics.XmrChart;

/** Judges a series and assembles the result: a pure computation from {@link TrendInputs} to {@link Trend}. */
public final class TrendAssembly {
    private final TrendInputs inputs;
    private final Indicator indicator;
    private final TrendSeries trendSeries;
    private final Verdict verdict;
    private final TargetSchedule targetSchedule;
    private final List<TrendTarget> targets;
    private final List<TrendComparator> comparators;
    private final ChangeComparisons changes;

    private TrendAssembly(TrendInputs inputs) {
        this.inputs = inputs;
        this.indicator = inputs.identity().indicator();
        this.trendSeries = TrendSeries.of(indicator, inputs.figures(), this::isExcluded);
        this.verdict = Verdict.of(
                trendSeries,
                inputs.options().xmr(),
                inputs.breaks().stream().map(SeriesBreak::day).toList());
        this.targetSchedule = new TargetSchedule(indicator, inputs.targets());
        this.targets = targets();
        this.comparators = Comparators.of(trendSeries, inputs.breaks(), inputs.comparators());
        this.changes = new ChangeComparisons(trendSeries, inputs.breaks());
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
        YearlyValues yearlyValues = YearlyValues.of(trendSeries, inputs.breaks());
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
                Caveats.of(trendSeries, verdict, second, inputs.breaks(), inputs.options()));
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
                        causes(trendSeries.figures().get(i)),
                        inputs.comments()
                                .of(
                                        indicator.code(),
                                        trendSeries.figures().get(i).period())))
                .toList();
    }

    private List<TrendCause> causes(Figure figure) {
        if (inputs.judgements().isEmpty()) {
            return List.of();
        }
        return inputs.judgements().stream()
                .filter(judgement -> judgement.kind() != JudgementKind.REBASE && isAbout(judgement, figure))
                .map(TrendCause::of)
                .toList();
    }

    private boolean isExcluded(Figure figure) {
        for (Judgement judgement : inputs.judgements()) {
            if (judgement.kind() == JudgementKind.EXCLUSION && isAbout(judgement, figure)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbout(Judgement judgement, Figure figure) {
        return judgement.isAbout(figure.period().start(), figure.period().end());
    }

    private List<TrendSegment> segments(XmrChart chart) {
        return chart.segments().stream()
                .filter(segment -> segment.end() > segment.first())
                .map(segment -> TrendSegment.of(segment, trendSeries.points(), reason(segment)))
                .toList();
    }

    private String reason(Segment segment) {
        return inputs.breaks().stream()
                .filter(cut -> cut.day().equals(segment.rebase()))
                .map(SeriesBreak::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
