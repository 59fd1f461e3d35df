package org.scrutiny.figures.validation;

import jakarta.validation.constraints.NotNull;

/**
 * A rule that a stored figure violated when it was written.
 *
 * @param rule name of the rule at that time
 * @param code its kind
 */
public record RuleWarning(
        @NotNull String rule, @NotNull String code, @NotNull String message) {}
