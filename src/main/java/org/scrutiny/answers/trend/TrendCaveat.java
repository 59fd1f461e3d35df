package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to know before the answer is relied on. */
public record TrendCaveat(@NotNull Code code, @NotNull String text) {
    /** What kind of thing it is. */
    @Schema(name = "CaveatCode")
    public enum Code {
        SMALL_NUMBERS,
        PROVISIONAL,
        NO_CASES,
        OLD_LATEST,
        GAP,
        EXCLUDED,
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
