package org.scrutiny.trend;

import java.util.List;
import org.scrutiny.statistics.Assurance;
import org.scrutiny.statistics.ImprovementDirection;
import org.scrutiny.statistics.LimitsStatus;
import org.scrutiny.statistics.PointType;
import org.scrutiny.statistics.Rational;
import org.scrutiny.statistics.Suitability;
import org.scrutiny.statistics.VariationIcon;
import org.scrutiny.statistics.XmrChart;
import org.scrutiny.statistics.XmrParameters;

/**
 * What the statistics say of a series.
 *
 * @param chart null where none may be made
 * @param variation null where the latest period cannot be judged
 * @param assurance null where there is no target to judge by
 */
record Verdict(XmrChart chart, LimitsStatus status, PointType variation, VariationIcon icon, Assurance assurance) {

    /** Judges a series; the target is null if none is in force. */
    static Verdict of(TrendSeries picked, Rational target, XmrParameters parameters) {
        LimitsStatus objection = picked.points().isEmpty()
                ? null
                : Suitability.objection(picked.series(), picked.windowMonths(), picked.cases());
        if (objection != null) {
            return new Verdict(null, objection, null, null, null);
        }
        ImprovementDirection good = picked.indicator().improvementDirection();
        XmrChart chart = XmrChart.of(picked.series(), parameters, List.of());
        return new Verdict(
                chart, chart.status(), chart.variation(good), chart.variationIcon(good), chart.assurance(target, good));
    }
}
