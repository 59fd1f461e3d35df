package org.scrutiny.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.problem.Suggestion;

/** Says in plain words, and with the place, why a JSON body could not be read. */
final class JsonFaults {
    /** Fields that answers carry and that no request may set. */
    private static final Set<String> SET_BY_SERVICE = Set.of(
            "id",
            "revisionNumber",
            "recordedAt",
            "recordedBy",
            "definitionVersion",
            "indicatorTitle",
            "areaName",
            "periodType",
            "periodStart",
            "periodEnd",
            "shorthand",
            "unit",
            "position",
            "start",
            "end",
            "resolutions",
            "indicators",
            "revisionKind",
            "revisionReason",
            "batch");

    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate field '(.*)'", Pattern.DOTALL);

    private JsonFaults() {}

    static ProblemException problem(Exception failure) {
        JsonProcessingException reason = null;
        String pointer = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known;
            }
            // Inside an object, the parser's own failure comes wrapped in one that knows the place.
            if (cause instanceof JsonProcessingException json) {
                reason = json;
                pointer = json instanceof JsonMappingException mapping ? JsonPointers.of(mapping.getPath()) : pointer;
            }
        }
        return reason == null
                ? ProblemException.of(ErrorCode.EMPTY_BODY, "Send a JSON object in the body; nothing was sent.")
                : problem(reason, pointer);
    }

    private static ProblemException problem(JsonProcessingException failure, String pointer) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown, pointer);
        }
        if (failure instanceof StreamConstraintsException) {
            return ProblemException.of(
                    ErrorCode.MALFORMED_JSON,
                    "The body is nested too deeply, or holds a number or text that is too long.");
        }
        Matcher twice = DUPLICATE.matcher(String.valueOf(failure.getOriginalMessage()));
        if (twice.find()) {
            return ProblemException.atPointer(
                    ErrorCode.DUPLICATE_FIELD,
                    pointer.endsWith('/' + twice.group(1)) ? pointer : JsonPointers.field(pointer, twice.group(1)),
                    "'" + twice.group(1) + "' is written twice" + where(failure) + ".",
                    null);
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch, pointer);
        }
        if (failure.getCause() instanceof NumberFormatException) {
            return ProblemException.atPointer(
                    ErrorCode.TOO_MANY_DIGITS,
                    pointer,
                    "The exponent of '" + pointer.substring(1) + "' is too large.",
                    null);
        }
        return ProblemException.of(ErrorCode.MALFORMED_JSON, "The body is not well-formed JSON" + where(failure) + ".");
    }

    private static ProblemException unknownField(UnrecognizedPropertyException failure, String pointer) {
        String name = failure.getPropertyName();
        List<String> known =
                failure.getKnownPropertyIds().stream().map(Object::toString).toList();
        if (SET_BY_SERVICE.contains(name)) {
            return ProblemException.atPointer(
                    ErrorCode.READ_ONLY_FIELD,
                    pointer,
                    "'" + name + "' is set by the service; leave it out of what you send.",
                    null);
        }
        return ProblemException.atPointer(
                ErrorCode.UNKNOWN_FIELD,
                pointer,
                "There is no field '" + name + "'. " + Suggestion.among(known, name),
                null);
    }

    private static ProblemException mismatch(MismatchedInputException failure, String pointer) {
        String message = String.valueOf(failure.getOriginalMessage());
        if (message.startsWith("Trailing token")) {
            return ProblemException.of(
                    ErrorCode.TRAILING_CONTENT, "There is content after the JSON value. Send a single value.");
        }
        if (message.startsWith("No content to map")) {
            return ProblemException.of(ErrorCode.EMPTY_BODY, "Send a JSON object in the body; nothing was sent.");
        }
        Class<?> type = failure.getTargetType();
        String field = pointer.isEmpty() ? "The body" : "'" + pointer.substring(1) + "'";
        Object value = failure instanceof InvalidFormatException format ? format.getValue() : null;
        if (type == String.class && message.startsWith("The text holds")) {
            return ProblemException.atPointer(ErrorCode.INVALID_VALUE, pointer, field + ": " + message, null);
        }
        if (type != null && type.isEnum()) {
            String constants = Arrays.stream(type.getEnumConstants())
                    .map(constant -> EnumNames.of((Enum<?>) constant))
                    .collect(Collectors.joining(", "));
            return ProblemException.atPointer(
                    ErrorCode.INVALID_VALUE, pointer, field + " must be one of: " + constants + ".", value);
        }
        String wanted = failure instanceof InvalidNullException ? "a value, not null" : Parameters.kindOf(type);
        return ProblemException.atPointer(ErrorCode.WRONG_TYPE, pointer, field + " must be " + wanted + ".", value);
    }

    private static String where(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : " (line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ")";
    }
}
