package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed since the period before, since the same period last year, and from the mean of the four before. */
@Schema(
        name = "TrendChanges",
        description =
                "What changed since the period before, since the same period last year, and from the mean of the four "
                        + "before.")
public record TrendChanges(
        @NotNull TrendChange previousPeriod,
        @NotNull TrendChange samePeriodLastYear,
        @NotNull TrendChange precedingFour) {}
