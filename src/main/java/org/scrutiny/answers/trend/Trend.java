package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.statistics.Assurance;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.kernel.statistics.LimitsStatus;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.VariationIcon;

/**
 * What can and cannot be concluded from a series.
 *
 * @param summary the answer in one or two plain sentences
 * @param cannotJudge why there is no verdict on the latest period, or null if there is one
 * @param variation what the rules say of the latest period
 * @param indicator its code; like the title, the area and its name null for a series that came with the request
 * @param assurance whether the process, as it is, can be expected to meet its target
 * @param target the one that the assurance is about: the council's own before the national one before the law's
 * @param targets all that are in force in the latest period, that one first
 * @param secondOpinion null where there is no verdict, or no cases to weigh the figures by
 */
public record Trend(
        String indicator,
        String title,
        String area,
        String areaName,
        @NotNull ImprovementDirection improvementDirection,
        @NotNull String unit,
        Instant asOf,
        @NotNull TrendMethod method,
        @NotNull String summary,
        @NotNull LimitsStatus limitsStatus,
        String cannotJudge,
        @Schema(required = true) int pointsUntilRules,
        @Schema(required = true) int pointsUntilEstablished,
        PointType variation,
        VariationIcon variationIcon,
        Assurance assurance,
        TrendTarget target,
        @NotNull List<TrendTarget> targets,
        @NotNull List<TrendSegment> segments,
        @NotNull List<TrendPoint> points,
        @NotNull TrendChanges changes,
        @NotNull List<TrendYear> years,
        @NotNull TrendRecent recentTrend,
        @NotNull List<TrendComparator> comparators,
        SecondOpinion secondOpinion,
        @NotNull List<TrendCaveat> caveats) {}
