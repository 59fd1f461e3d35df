package org.scrutiny.platform.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One fault of a request, and its place.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or null
 * @param parameter name of the query, path or header parameter, or null
 * @param code a lower-case {@link ErrorCode}
 * @param message what is wrong, and what to do next
 * @param value the rejected value, shortened, or null
 * @param hint how to correct it in a row of a file, or null for the usual way; only reports of imports show it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        String pointer,
        String parameter,
        String code,
        String message,
        String value,
        @JsonIgnore @Schema(hidden = true) String hint) {
    private static final int MAX_VALUE_LENGTH = 100;
    private static final int MAX_TEXT_LENGTH = 1_000;

    public Fault {
        pointer = EchoedText.of(pointer, MAX_TEXT_LENGTH);
        parameter = EchoedText.of(parameter, MAX_TEXT_LENGTH);
        message = EchoedText.of(message, MAX_TEXT_LENGTH);
        value = EchoedText.of(value, MAX_VALUE_LENGTH);
    }

    public Fault(String pointer, String parameter, String code, String message, String value) {
        this(pointer, parameter, code, message, value, null);
    }

    /** The same fault with a hint, which may be null. */
    public Fault withHint(String remedy) {
        return new Fault(pointer, parameter, code, message, value, remedy);
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

    /** A fault in a parameter. */
    public static Fault ofParameter(String parameter, ErrorCode code, String message, Object value) {
        return new Fault(null, parameter, code.code(), message, value == null ? null : value.toString());
    }
}
