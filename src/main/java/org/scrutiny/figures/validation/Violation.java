package org.scrutiny.figures.validation;

import java.math.BigDecimal;

/**
 * How a figure violates a rule.
 *
 * @param field the field at fault, such as {@code value}
 * @param message what is wrong, as a sentence
 * @param number the content of the field
 */
public record Violation(String field, String message, BigDecimal number) {}
