package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.observation.ObservationStatus;
import org.scrutiny.kernel.statistics.Direction;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.Rule;
import org.scrutiny.kernel.statistics.TargetStatus;
import org.scrutiny.platform.rest.SelectableFields;

/**
 * One period of the series.
 *
 * @param value numerator / denominator x multiplier if both are known, else the value as sent
 * @param interval null if the cases behind the figure are unknown
 * @param oneCase effect of one case more or less, in the unit of the figure
 * @param pointType verdict of the rules; null without limits
 * @param rule the first rule that it breaks, which labels the point; null for none
 * @param direction direction of that rule
 * @param rules every rule that it breaks
 * @param segment index of its segment; null without limits
 * @param targetStatus the figure against the target then in force; null without one
 * @param comments ids of the comments about it
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
    public static final SelectableFields SELECTABLE = new SelectableFields(
            TrendPoint.class,
            "period",
            "periodStart",
            "periodEnd",
            "value",
            "numerator",
            "denominator",
            "status",
            "pointType",
            "rule",
            "segment",
            "targetStatus");
}
