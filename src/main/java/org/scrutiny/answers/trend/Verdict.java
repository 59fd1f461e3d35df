package org.scrutiny.answers.trend;

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
 * What the chart says of a series.
 *
 * @param chart null where none may be made
 * @param variation null where the latest period cannot be judged
 */
record Verdict(XmrChart chart, LimitsStatus status, PointType variation, VariationIcon icon) {

    /** Judges a series that is cut at the given days. */
    static Verdict of(TrendSeries picked, XmrParameters parameters, List<LocalDate> breaks) {
        LimitsStatus objection = picked.points().isEmpty()
                ? null
                : Suitability.objection(picked.series(), picked.windowMonths(), picked.cases());
        if (objection != null) {
            return new Verdict(null, objection, null, null);
        }
        ImprovementDirection good = picked.indicator().improvementDirection();
        XmrChart chart = XmrChart.of(picked.series(), parameters, breaks);
        return new Verdict(chart, chart.status(), chart.variation(good), chart.variationIcon(good));
    }

    /** A figure to be reached against the limits of the latest segment; null where there is no verdict. */
    Assurance assurance(BigDecimal toReach, ImprovementDirection good) {
        return chart == null || toReach == null ? null : chart.assurance(TargetSchedule.exact(toReach), good);
    }

    /** The points that share the limits of the latest period; null without a chart. */
    Segment current() {
        return chart == null ? null : chart.current();
    }
}
