package org.scrutiny.intake.reading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One fault in an imported file and its position, as readers of the file find it and as the import report shows it.
 *
 * @param line physical line on which the record starts, from 1; null for a fault in a profile
 * @param column name of the column, or null
 * @param pointer JSON pointer into the resource (or the profile), or null
 * @param code a lower-case {@link FaultCode}, or a code of the layer that validates and writes the row
 * @param value the offending text, truncated to 100 characters, or null
 * @param message what is wrong
 * @param hint how to correct it, or null
 * @param count number of rows with this fault, if it stands for several that are equal; otherwise 1
 * @param lines the first lines of these rows
 */
public record ImportFault(
        Long line,
        String column,
        String pointer,
        @JsonProperty(required = true) String code,
        String value,
        @JsonProperty(required = true) String message,
        String hint,
        Long count,
        List<Long> lines) {
    private static final int MAX_VALUE_LENGTH = 100;
    private static final int MAX_VALUES = 10;

    @JsonCreator
    public ImportFault {
        value = truncate(value);
        // Reports stored by early versions have neither.
        count = count == null ? 1 : count;
        lines = lines == null ? line == null ? List.of() : List.of(line) : List.copyOf(lines);
    }

    /** A fault of one row. */
    public ImportFault(
            Long line, String column, String pointer, String code, String value, String message, String hint) {
        this(line, column, pointer, code, value, message, hint, null, null);
    }

    /** The same fault for all equal ones, on these lines and further ones; its own line is the first. */
    public ImportFault onLines(List<Long> first, long number) {
        Long own = first.isEmpty() ? null : first.get(0);
        return new ImportFault(own, column, pointer, code, value, message, hint, number, first);
    }

    /** Stands for this kind of fault in a number of other rows, with these values and perhaps more. */
    public ImportFault ofOthers(long number, List<String> values) {
        String examples = values.isEmpty()
                ? "."
                : ": " + values.stream().limit(MAX_VALUES).collect(Collectors.joining(", "))
                        + (values.size() < number ? ", …" : ".");
        return new ImportFault(
                line,
                column,
                pointer,
                code,
                null,
                "The same applies to " + number + " other rows, with other values" + examples,
                hint);
    }

    /** A fault with no position yet. */
    public static ImportFault of(FaultCode code, String message, String hint) {
        return new ImportFault(null, null, null, code.code(), null, message, hint);
    }

    /** A fault of the file as a whole, with a caller's code. */
    public static ImportFault ofFile(String code, String message) {
        return new ImportFault(null, null, null, code, null, message, null);
    }

    /** Whether the fault has this code. */
    public boolean is(FaultCode other) {
        return code.equals(other.code());
    }

    public ImportFault withValue(String text) {
        return new ImportFault(line, column, pointer, code, text, message, hint);
    }

    public ImportFault atLine(long number) {
        return new ImportFault(number, column, pointer, code, value, message, hint);
    }

    public ImportFault inColumn(String name) {
        return new ImportFault(line, name, pointer, code, value, message, hint);
    }

    public ImportFault atPointer(String path) {
        return new ImportFault(line, column, path, code, value, message, hint);
    }

    /** Shortens a text to 100 characters and an ellipsis; never splits a surrogate pair. */
    public static String truncate(String text) {
        if (text == null || text.length() <= MAX_VALUE_LENGTH) {
            return text;
        }
        int end =
                Character.isHighSurrogate(text.charAt(MAX_VALUE_LENGTH - 1)) ? MAX_VALUE_LENGTH - 1 : MAX_VALUE_LENGTH;
        return text.substring(0, end) + '…';
    }
}
