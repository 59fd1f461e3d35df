package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;

/** A caveat to read before relying on the answer. */
public record TrendCaveat(@NotNull CaveatCode code, @NotNull String text) {
    public enum CaveatCode {
        SMALL_NUMBERS,
        PROVISIONAL,
        NO_CASES,
        OLD_LATEST,
        GAP,
        EXCLUDED,
        OTHER_LENGTH,
        OVERLAPPING,
        DUPLICATE,
        FUTURE,
        FORECAST,
        RECODED,
        DEFINITION_CHANGED,
        REBASE_MOVED,
        REBASE_UNUSED,
        EXPECTED_RANGE,
        SECOND_OPINION,
        SLOW_DRIFT,
        READ_WITH,
        INDICATOR
    }
}
