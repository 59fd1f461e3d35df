package org.scrutiny.figures.validation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.platform.rest.HasRevision;

/** A rule that figures are checked against when they are written. */
public record ValidationRule(
        @NotNull String name,
        @NotNull RuleKind kind,
        @NotNull Severity severity,
        String indicator,
        Measure measure,
        @NotNull RuleParameters parameters,
        String reason,
        @Schema(required = true) boolean active,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {

    /** Whether the rule applies to figures of the indicator. */
    boolean fits(Indicator of) {
        return switch (kind) {
            case SUM_OF_PARTS ->
                of.code().equals(parameters.total()) || parameters.parts().contains(of.code());
            case NUMERATOR_AT_MOST_DENOMINATOR -> isMeant(of) && of.partOfWhole();
            case BOUNDS, VALUE_IS_RATIO, SUDDEN_CHANGE, PERIOD_LENGTH, PERIOD_RANGE -> isMeant(of);
        };
    }

    private boolean isMeant(Indicator of) {
        return (indicator == null || indicator.equals(of.code())) && (measure == null || measure == of.measure());
    }
}
