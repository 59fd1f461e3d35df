package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;

/** What changed since the period before, since the same period last year, and from the mean of the four before. */
public record TrendChanges(
        @NotNull TrendChange previousPeriod,
        @NotNull TrendChange samePeriodLastYear,
        @NotNull TrendChange precedingFour) {}
