package org.scrutiny.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that is wrong, and where.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or null
 * @param parameter name of the query, path or header parameter, or null
 * @param code a lower-case {@link ErrorCode}
 * @param message what is wrong and what to do
 * @param value what was sent, shortened, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(String pointer, String parameter, String code, String message, String value) {
    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_TEXT = 1_000;

    public Fault {
        pointer = EchoedText.of(pointer, LONGEST_TEXT);
        parameter = EchoedText.of(parameter, LONGEST_TEXT);
        message = EchoedText.of(message, LONGEST_TEXT);
        value = EchoedText.of(value, LONGEST_VALUE);
    }

    /** A fault of the request as a whole. */
    public static Fault ofRequest(ErrorCode code, String message) {
        return new Fault(null, null, code.code(), message, null);
    }

    /** Whether it names a place in the body or a parameter. */
    boolean hasPlace() {
        return pointer != null || parameter != null;
    }

    /** A fault at a place in the body. */
    public static Fault atPointer(String pointer, ErrorCode code, String message, Object value) {
        return new Fault(pointer, null, code.code(), message, value == null ? null : value.toString());
    }

    /** Content that breaks a rule of the data. */
    public static Fault brokenRule(String pointer, String message, Object value) {
        return atPointer(pointer, ErrorCode.BROKEN_RULE, message, value);
    }

    /** A fault of a parameter. */
    public static Fault ofParameter(String parameter, ErrorCode code, String message, Object value) {
        return new Fault(null, parameter, code.code(), message, value == null ? null : value.toString());
    }
}
