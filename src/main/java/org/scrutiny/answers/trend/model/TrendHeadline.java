package org.scrutiny.answers.trend.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.kernel.statistics.LimitsStatus;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.VariationIcon;

/**
 * The verdicts of a trend without its points: what a summary shows of it.
 *
 * @param period period of the latest value; null, like its last day and the value, if there is none
 * @param target the target that assurance is about; null if none is in force
 * @param previous the latest figure against the period before it
 * @param comparators the figures that the latest one is compared with
 * @param summary the result in one or two plain sentences
 */
public record TrendHeadline(
        String period,
        LocalDate periodEnd,
        BigDecimal value,
        LimitsStatus limitsStatus,
        PointType variation,
        VariationIcon variationIcon,
        TrendTarget target,
        TrendChange previous,
        List<TrendComparator> comparators,
        String summary) {}
