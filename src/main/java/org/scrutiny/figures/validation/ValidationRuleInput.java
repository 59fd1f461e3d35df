package org.scrutiny.figures.validation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.scrutiny.figures.indicator.Measure;

/** A rule as it is written. */
public record ValidationRuleInput(
        @NotNull RuleKind kind,

        @NotNull Severity severity,

        @Size(max = 40) String indicator,

        Measure measure,

        @Valid RuleParameters parameters,

        @Size(min = 1, max = 500) String reason,

        Boolean active) {

    /** The same rule with its defaults filled in. */
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
