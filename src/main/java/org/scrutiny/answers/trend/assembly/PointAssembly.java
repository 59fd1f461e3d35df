package org.scrutiny.answers.trend.assembly;

import java.util.List;
import org.scrutiny.answers.trend.model.SignificantDigits;
import org.scrutiny.answers.trend.model.TrendCause;
import org.scrutiny.answers.trend.model.TrendInterval;
import org.scrutiny.answers.trend.model.TrendPoint;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.statistics.PointVerdict;
import org.scrutiny.kernel.statistics.SeriesPoint;
import org.scrutiny.kernel.statistics.Signal;
import org.scrutiny.kernel.statistics.XmrChart;
import org.scrutiny.platform.json.Decimals;

/**
 * Points of the result, one for each period of a series.
 *
 * @param chart null where no limits are computed
 */
record PointAssembly(TrendSeries trendSeries, XmrChart chart, TargetSchedule targetSchedule) {

    /** The point at an index of the series. */
    TrendPoint point(int index, List<TrendCause> causes, List<String> comments) {
        Figure figure = trendSeries.figures().get(index);
        SeriesPoint point = trendSeries.points().get(index);
        PointVerdict verdict = chart == null ? null : chart.points().get(index);
        Signal signal = verdict == null ? null : verdict.signal();
        Double oneCase = Uncertainty.oneCase(trendSeries.indicator(), figure);
        return new TrendPoint(
                figure.period().label(),
                figure.period().code(),
                point.start(),
                point.end(),
                SignificantDigits.shown(trendSeries.value(index), 0),
                Decimals.plain(figure.numerator()),
                Decimals.plain(figure.denominator()),
                figure.status(),
                TrendInterval.of(Uncertainty.of(trendSeries.indicator(), figure)),
                SignificantDigits.shown(oneCase, 0),
                verdict == null ? null : verdict.type(trendSeries.indicator().improvementDirection()),
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
