package org.scrutiny.trend;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.scrutiny.area.Area;
import org.scrutiny.indicator.Indicator;
import org.scrutiny.observation.Observations;
import org.scrutiny.statistics.Rational;
import org.scrutiny.statistics.XmrChart;
import org.scrutiny.statistics.XmrParameters;
import org.scrutiny.target.Targets;

/** Loads a series, has it judged, and says the result in the words of the contract. */
@ApplicationScoped
class Trends {
    private static final XmrParameters PARAMETERS = XmrParameters.STANDARD;

    private final Observations observations;
    private final Targets targets;

    Trends(Observations observations, Targets targets) {
        this.observations = observations;
        this.targets = targets;
    }

    Trend of(Indicator indicator, Area area) {
        TrendSeries picked = TrendSeries.of(indicator, observations.series(indicator.code(), area.code()));
        TrendTarget target = inForce(picked, area);
        Verdict verdict = Verdict.of(picked, toReach(target, indicator), PARAMETERS);
        XmrChart chart = verdict.chart();
        return new Trend(
                indicator.code(),
                indicator.title(),
                area.code(),
                area.name(),
                indicator.improvementDirection(),
                indicator.unit(),
                null,
                TrendMethod.of(PARAMETERS, picked.series().stepMonths()),
                Summary.of(picked, verdict, target),
                verdict.status(),
                Reasons.cannotJudge(picked, verdict),
                chart == null ? 0 : chart.pointsUntilRules(),
                chart == null ? 0 : chart.pointsUntilEstablished(),
                verdict.variation(),
                verdict.icon(),
                verdict.assurance(),
                target,
                chart == null ? List.of() : segments(chart),
                IntStream.range(0, picked.points().size())
                        .mapToObj(i -> TrendPoint.of(picked, i, chart))
                        .toList());
    }

    private TrendTarget inForce(TrendSeries picked, Area area) {
        return picked.observations().isEmpty()
                ? null
                : targets.inForce(
                                picked.indicator().code(),
                                area.code(),
                                picked.latest().periodEnd())
                        .map(TrendTarget::of)
                        .orElse(null);
    }

    private static Rational toReach(TrendTarget target, Indicator indicator) {
        return target == null || target.toReach(indicator.improvementDirection()) == null
                ? null
                : Rational.of(target.toReach(indicator.improvementDirection()));
    }

    private static List<TrendSegment> segments(XmrChart chart) {
        return chart.segments().stream()
                .filter(segment -> segment.end() > segment.first())
                .map(segment -> TrendSegment.of(segment, chart.series().points()))
                .toList();
    }
}
