package org.scrutiny.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.json.StrictJson.UnstorableTextException;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.problem.Suggestion;

/**
 * Explains, with the place, why a JSON body could not be parsed. Jackson tells most failures apart by the type of the
 * exception. Three have no type of their own and are known by their message: a duplicate field, content after the
 * value, no content.
 */
public final class JsonFaults {
    /**
     * The fields of every stored resource that a request cannot set. An input names further ones as ignored properties.
     */
    private static final Set<String> SET_BY_SERVICE = Set.of("id", "revisionNumber", "recordedAt", "recordedBy");

    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate field '(.*)'", Pattern.DOTALL);
    private static final String TRAILING = "Trailing token";
    private static final String NO_CONTENT = "No content to map";

    private JsonFaults() {}

    /** The problem that a failure to parse is. */
    public static ProblemException problem(Exception failure) {
        JsonProcessingException reason = null;
        String pointer = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known;
            }
            // Within an object, Jackson wraps the parser's exception in one that has the path.
            if (cause instanceof JsonProcessingException json) {
                reason = json;
                pointer = json instanceof JsonMappingException mapping ? JsonPointers.of(mapping.getPath()) : pointer;
            }
        }
        return reason == null ? empty() : problem(reason, pointer);
    }

    private static ProblemException empty() {
        return ProblemException.of(ErrorCode.EMPTY_BODY, "Send a JSON object in the body; nothing was sent.");
    }

    private static ProblemException problem(JsonProcessingException failure, String pointer) {
        String message = String.valueOf(failure.getOriginalMessage());
        if (failure instanceof PropertyBindingException unknown) {
            return unknownField(unknown, pointer);
        }
        if (failure instanceof UnstorableTextException) {
            return ProblemException.atPointer(ErrorCode.INVALID_VALUE, pointer, subject(pointer) + " " + message, null);
        }
        if (failure instanceof StreamConstraintsException) {
            return ProblemException.of(
                    ErrorCode.MALFORMED_JSON,
                    "The body is nested too deeply, or contains a number or a text that is too long.");
        }
        Matcher duplicate = DUPLICATE.matcher(message);
        if (duplicate.find()) {
            return duplicateField(duplicate.group(1), pointer, failure);
        }
        if (message.startsWith(TRAILING)) {
            return ProblemException.of(
                    ErrorCode.TRAILING_CONTENT, "There is content after the JSON value. Send a single value.");
        }
        if (message.startsWith(NO_CONTENT)) {
            return empty();
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch, pointer);
        }
        if (failure.getCause() instanceof NumberFormatException) {
            return ProblemException.atPointer(
                    ErrorCode.TOO_MANY_DIGITS, pointer, subject(pointer) + " has too large an exponent.", null);
        }
        return ProblemException.of(ErrorCode.MALFORMED_JSON, "The body is not well-formed JSON" + where(failure) + ".");
    }

    private static ProblemException unknownField(PropertyBindingException failure, String pointer) {
        String name = failure.getPropertyName();
        if (failure instanceof IgnoredPropertyException || SET_BY_SERVICE.contains(name)) {
            return ProblemException.atPointer(
                    ErrorCode.READ_ONLY_FIELD, pointer, "'" + name + "' is set by the service. Omit it.", null);
        }
        List<String> known =
                failure.getKnownPropertyIds().stream().map(Object::toString).toList();
        return ProblemException.atPointer(
                ErrorCode.UNKNOWN_FIELD,
                pointer,
                "There is no field '" + name + "'. " + Suggestion.among(known, name),
                null);
    }

    private static ProblemException duplicateField(String name, String pointer, JsonProcessingException failure) {
        return ProblemException.atPointer(
                ErrorCode.DUPLICATE_FIELD,
                pointer.endsWith('/' + name) ? pointer : JsonPointers.field(pointer, name),
                "'" + name + "' appears twice" + where(failure) + ". Send it once.",
                null);
    }

    private static ProblemException mismatch(MismatchedInputException failure, String pointer) {
        Class<?> type = failure.getTargetType();
        Object value = failure instanceof InvalidFormatException format ? format.getValue() : null;
        if (type != null && type.isEnum()) {
            return ProblemException.atPointer(
                    ErrorCode.INVALID_VALUE,
                    pointer,
                    subject(pointer) + " must be " + EnumNames.oneOf(type) + ".",
                    value);
        }
        String expected = failure instanceof InvalidNullException ? "a value, not null" : Parameters.describe(type);
        return ProblemException.atPointer(
                ErrorCode.WRONG_TYPE, pointer, subject(pointer) + " must be " + expected + ".", value);
    }

    private static String subject(String pointer) {
        return pointer.isEmpty() ? "The body" : "'" + pointer.substring(1) + "'";
    }

    private static String where(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : " (line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ")";
    }
}
