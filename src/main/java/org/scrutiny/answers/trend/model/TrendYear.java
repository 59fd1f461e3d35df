package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.statistics.YearRule;

/**
 * One year of the series.
 *
 * @param value the year's figure by its rule; null if it cannot be computed, and for the sum of an incomplete year
 * @param rule how the year's figure is computed from its periods
 * @param pooled the value again where the rule is POOLED, the correct yearly figure of a percentage; else null
 * @param meanOfQuarters mean of the periods' figures; for a percentage it differs from the year's figure
 * @param quartersIncluded number of periods with a figure
 * @param quartersExpected number of periods in the year
 * @param complete whether the periods with a figure cover the year under one definition; an incomplete year must not be compared
 */
public record TrendYear(
        @NotNull String year,
        BigDecimal value,
        @NotNull YearRule rule,
        BigDecimal pooled,
        BigDecimal numerator,
        BigDecimal denominator,
        @NotNull BigDecimal meanOfQuarters,
        @Schema(required = true) int quartersIncluded,
        @Schema(required = true) int quartersExpected,
        @Schema(required = true) boolean complete,
        TrendInterval interval) {}
