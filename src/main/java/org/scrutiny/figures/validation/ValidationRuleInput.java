package org.scrutiny.figures.validation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.indicator.Measure;

/** A rule as it is written. */
@Schema(name = "ValidationRuleInput", description = "A rule as it is written.")
public record ValidationRuleInput(
        @NotNull @Schema(description = "What it asks of a figure.")
        RuleKind kind,

        @NotNull @Schema(description = "What becomes of a figure that breaks it.")
        Severity severity,

        @Size(max = 40) @Schema(description = "Code of the indicator that it is for. Default: every one that it fits.")
        String indicator,

        @Schema(description = "The kind of number that it is for. Default: every one that it fits.")
        Measure measure,

        @Valid RuleParameters parameters,

        @Size(min = 1, max = 500)
        @Schema(description = "Why it is there, or what to do; said of every figure that breaks it.")
        String reason,

        @Schema(description = "Whether figures are held against it. Default: true.")
        Boolean active) {

    /** The same rule with every default written out. */
    ValidationRuleInput withDefaults() {
        return new ValidationRuleInput(
                kind,
                severity,
                indicator,
                measure,
                parameters == null ? RuleParameters.NONE : parameters,
                reason,
                active == null ? Boolean.TRUE : active);
    }
}
