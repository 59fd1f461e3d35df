package org.scrutiny.figures.validation;

import jakarta.validation.constraints.NotNull;

/**
 * That a figure broke a rule when it was written, and was stored all the same.
 *
 * @param rule name of the rule, as it then was
 * @param code its kind
 */
public record RuleWarning(
        @NotNull String rule, @NotNull String code, @NotNull String message) {}
