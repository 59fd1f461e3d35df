package org.scrutiny.figures.validation;

import java.math.BigDecimal;

/**
 * How a figure breaks a rule.
 *
 * @param field that is at fault, such as {@code value}
 * @param message what is wrong, as a sentence
 * @param number what stands in the field
 */
public record Violation(String field, String message, BigDecimal number) {}
