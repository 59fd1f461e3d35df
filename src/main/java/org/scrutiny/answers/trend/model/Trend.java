package org.scrutiny.answers.trend.model;

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
 * @param indicator code; null, like the title, area and area name, for a series posted in the request
 * @param summary the result in one or two plain sentences
 * @param cannotJudge why there is no verdict on the latest period; null if there is one
 * @param variation verdict of the rules on the latest period
 * @param assurance whether the unchanged process can be expected to meet its target
 * @param target the target that assurance is about: local before national before statutory
 * @param targets all targets in force in the latest period, that one first
 * @param secondOpinion null without a verdict, or if the cases behind the figures are unknown
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
