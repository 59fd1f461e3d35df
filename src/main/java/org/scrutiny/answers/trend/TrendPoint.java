package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.observation.ObservationStatus;
import org.scrutiny.kernel.statistics.Direction;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.PointVerdict;
import org.scrutiny.kernel.statistics.Rule;
import org.scrutiny.kernel.statistics.SeriesPoint;
import org.scrutiny.kernel.statistics.Signal;
import org.scrutiny.kernel.statistics.TargetStatus;
import org.scrutiny.kernel.statistics.XmrChart;
import org.scrutiny.platform.rest.Decimals;

/**
 * One period of the series.
 *
 * @param value numerator / denominator x multiplier where both are there, else the value as sent
 * @param interval null where the cases behind the figure are not known
 * @param oneCase by how much one case more or less changes the figure, in its unit
 * @param pointType what the rules say of it; null where no limits are computed
 * @param rule the rule that labels it, or null
 * @param direction which way that rule points
 * @param rules every rule that it breaks
 * @param segment index of its segment; null where no limits are computed
 * @param targetStatus how it stands against the target in force then; null without one
 * @param comments ids of the comments that are about it
 */
public record TrendPoint(
        @NotNull String period,
        @NotNull String periodType,
        @NotNull LocalDate periodStart,
        @NotNull LocalDate periodEnd,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        @NotNull List<ObservationStatus> status,
        TrendInterval interval,
        BigDecimal oneCase,
        PointType pointType,
        Rule rule,
        Direction direction,
        @NotNull List<Rule> rules,
        @Schema(required = true) boolean excluded,
        Integer segment,
        TargetStatus targetStatus,
        @NotNull List<TrendCause> causes,
        @NotNull List<String> comments) {

    /** The point at an index of the series; the chart is null where no limits are computed. */
    static TrendPoint of(
            TrendSeries picked,
            int index,
            XmrChart chart,
            TargetSchedule targetSchedule,
            List<TrendCause> causes,
            List<String> comments) {
        Figure figure = picked.figures().get(index);
        SeriesPoint point = picked.points().get(index);
        PointVerdict verdict = chart == null ? null : chart.points().get(index);
        Signal signal = verdict == null ? null : verdict.signal();
        Double oneCase = Uncertainty.oneCase(picked.indicator(), figure);
        return new TrendPoint(
                figure.period().label(),
                figure.period().code(),
                point.start(),
                point.end(),
                SignificantDigits.shown(picked.value(index), 0),
                Decimals.plain(figure.numerator()),
                Decimals.plain(figure.denominator()),
                figure.status(),
                TrendInterval.of(Uncertainty.of(picked.indicator(), figure)),
                SignificantDigits.shown(oneCase, 0),
                verdict == null ? null : verdict.type(picked.indicator().improvementDirection()),
                signal == null ? null : signal.rule(),
                signal == null ? null : signal.direction(),
                verdict == null
                        ? List.of()
                        : verdict.signals().stream().map(Signal::rule).toList(),
                point.excluded(),
                verdict == null ? null : verdict.segment(),
                targetSchedule.status(point.value(), point.end()),
                causes,
                comments);
    }
}
