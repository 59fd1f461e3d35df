package org.scrutiny.answers.trend.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.kernel.statistics.Assurance;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.kernel.statistics.LimitsStatus;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.Segment;
import org.scrutiny.kernel.statistics.Suitability;
import org.scrutiny.kernel.statistics.VariationIcon;
import org.scrutiny.kernel.statistics.XmrChart;
import org.scrutiny.kernel.statistics.XmrParameters;

/**
 * Verdict of the XmR chart on a series.
 *
 * @param chart null if an XmR chart is unsuitable
 * @param variation null if the latest period cannot be judged
 */
record Verdict(XmrChart chart, LimitsStatus status, PointType variation, VariationIcon icon) {

    /** Judges a series with new limits from each of the given days. */
    static Verdict of(TrendSeries trendSeries, XmrParameters parameters, List<LocalDate> breaks) {
        LimitsStatus objection = trendSeries.points().isEmpty()
                ? null
                : Suitability.objection(trendSeries.series(), trendSeries.windowMonths(), trendSeries.cases());
        if (objection != null) {
            return new Verdict(null, objection, null, null);
        }
        ImprovementDirection good = trendSeries.indicator().improvementDirection();
        XmrChart chart = XmrChart.of(trendSeries.series(), parameters, breaks);
        return new Verdict(chart, chart.status(), chart.variation(good), chart.variationIcon(good));
    }

    /** Assurance of reaching a figure, from the limits of the latest segment; null without a verdict. */
    Assurance assurance(BigDecimal toReach, ImprovementDirection good) {
        return chart == null || toReach == null ? null : chart.assurance(TargetSchedule.exact(toReach), good);
    }

    /** The segment of the latest period; null without a chart. */
    Segment current() {
        return chart == null ? null : chart.current();
    }
}
