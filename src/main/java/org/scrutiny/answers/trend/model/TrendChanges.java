package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;

/** The latest figure against the previous period, the same period last year and the mean of the preceding four periods. */
public record TrendChanges(
        @NotNull TrendChange previousPeriod,
        @NotNull TrendChange samePeriodLastYear,
        @NotNull TrendChange precedingFour) {}
