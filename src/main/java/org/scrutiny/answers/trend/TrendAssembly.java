package org.scrutiny.answers.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.judgement.Judgement;
import org.scrutiny.figures.judgement.JudgementKind;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.target.Target;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.kernel.statistics.Rational;
import org.scrutiny.kernel.statistics.Segment;
import org.scrutiny.kernel.statistics.XmrChart;

/** Has material judged, and says the result in the words of the contract. */
final class TrendAssembly {
    private final TrendInputs trendInputs;
    private final Indicator indicator;
    private final TrendSeries picked;
    private final Verdict verdict;
    private final TargetSchedule targetSchedule;

    private TrendAssembly(TrendInputs trendInputs) {
        this.trendInputs = trendInputs;
        this.indicator = trendInputs.subject().indicator();
        this.picked = TrendSeries.of(
                indicator,
                trendInputs.figures().stream()
                        .filter(trendInputs.options()::covers)
                        .toList(),
                this::isExcluded);
        this.verdict = Verdict.of(
                picked,
                trendInputs.options().xmr(),
                trendInputs.breaks().stream().map(SeriesBreak::day).toList());
        this.targetSchedule = new TargetSchedule(indicator, trendInputs.targets());
    }

    static Trend of(TrendInputs trendInputs) {
        return new TrendAssembly(trendInputs).answer();
    }

    private Trend answer() {
        XmrChart chart = verdict.chart();
        List<TrendTarget> targets = targets();
        YearlyValues yearlyValues = YearlyValues.of(picked, trendInputs.breaks());
        List<TrendComparator> comparators = Comparators.of(picked, yearlyValues, trendInputs.comparators());
        TrendChanges changes = ChangeComparisons.of(picked, trendInputs.breaks());
        SecondOpinion second = SecondOpinion.of(picked, verdict);
        TrendTarget target = targets.isEmpty() ? null : targets.get(0);
        return new Trend(
                indicator.code(),
                indicator.title(),
                trendInputs.subject().area(),
                trendInputs.subject().areaName(),
                indicator.improvementDirection(),
                indicator.unit(),
                trendInputs.options().asOf(),
                TrendMethod.of(trendInputs.options().xmr(), picked.stepMonths()),
                TrendSentences.of(picked, verdict, target, changes, comparators),
                verdict.status(),
                NoVerdictReasons.cannotJudge(picked, verdict),
                chart == null ? 0 : chart.pointsUntilRules(),
                chart == null ? 0 : chart.pointsUntilEstablished(),
                verdict.variation(),
                verdict.icon(),
                target == null ? null : target.assurance(),
                target,
                targets,
                chart == null ? List.of() : segments(chart),
                points(),
                changes,
                yearlyValues.shown(),
                yearlyValues.recent(),
                comparators,
                second,
                Caveats.of(picked, verdict, second, trendInputs.breaks(), trendInputs.options()));
    }

    private List<TrendTarget> targets() {
        if (picked.figures().isEmpty()) {
            return List.of();
        }
        int last = picked.figures().size() - 1;
        LocalDate day = picked.points().get(last).end();
        Rational latest = picked.points().get(last).value();
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
        return IntStream.range(0, picked.figures().size())
                .mapToObj(i -> TrendPoint.of(
                        picked,
                        i,
                        verdict.chart(),
                        targetSchedule,
                        causes(picked.figures().get(i)),
                        trendInputs
                                .comments()
                                .of(indicator.code(), picked.figures().get(i).period())))
                .toList();
    }

    private List<TrendCause> causes(Figure figure) {
        return trendInputs.judgements().stream()
                .filter(judgement -> judgement.kind() != JudgementKind.REBASE && isAbout(judgement, figure))
                .map(TrendCause::of)
                .toList();
    }

    private boolean isExcluded(Figure figure) {
        return trendInputs.judgements().stream()
                .anyMatch(judgement -> judgement.kind() == JudgementKind.EXCLUSION && isAbout(judgement, figure));
    }

    private static boolean isAbout(Judgement judgement, Figure figure) {
        return judgement.isAbout(figure.period().start(), figure.period().end());
    }

    private List<TrendSegment> segments(XmrChart chart) {
        return chart.segments().stream()
                .filter(segment -> segment.end() > segment.first())
                .map(segment -> TrendSegment.of(segment, picked.points(), reason(segment)))
                .toList();
    }

    private String reason(Segment segment) {
        return trendInputs.breaks().stream()
                .filter(cut -> cut.day().equals(segment.rebase()))
                .map(SeriesBreak::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
