package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.statistics.YearRule;

/**
 * One year of the series.
 *
 * @param value the year's figure by its rule; null where it cannot be made
 * @param rule how it is made of the periods' figures
 * @param pooled the same where the rule is to pool; the number that stands for a year of percentages
 * @param meanOfQuarters the mean of the periods' figures, which for percentages is not the year's
 * @param quartersIncluded how many of its periods have a figure
 * @param quartersExpected how many it has
 * @param complete whether all are there and measure the same; a year that is not complete is not to be compared
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
