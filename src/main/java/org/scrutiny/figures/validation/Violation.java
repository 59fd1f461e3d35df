package org.scrutiny.figures.validation;

import java.math.BigDecimal;

/**
 * How a figure violates a rule.
 *
 * @param field the field at fault, such as {@code value}
 * @param message what is wrong, as a sentence
 * @param content the content of the field; null if unknown
 * @param hint how to correct it other than at the source of the figure, or null
 */
public record Violation(String field, String message, String content, String hint) {
    Violation(String field, String message, String content) {
        this(field, message, content, null);
    }

    static Violation of(String field, String message, BigDecimal number) {
        return new Violation(field, message, number == null ? null : number.toPlainString());
    }

    Violation withHint(String remedy) {
        return new Violation(field, message, content, remedy);
    }
}
