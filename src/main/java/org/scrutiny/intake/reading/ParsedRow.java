package org.scrutiny.intake.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * One resource read from a file. A record of the file gives one row, or one for each indicator that a profile finds in it.
 *
 * @param line physical line on which the record starts, from 1
 * @param fields the resource: text, numbers (whole ones as integers), lists and objects; a blank cell gives no field. Empty
 *     if the record could not be read at all
 * @param columns the source column of each field, by JSON pointer without list positions; empty for JSON
 * @param text the record exactly as in the file, without its final line end; null for JSON that could be read
 * @param faults what is wrong with the row; a row with faults must not be stored
 */
public record ParsedRow(
        long line, ObjectNode fields, Map<String, String> columns, String text, List<ImportFault> faults) {

    /** The source column of the field at a JSON pointer, or null; {@code /status/1} has the column of the list. */
    public String column(String pointer) {
        if (pointer == null || columns.isEmpty()) {
            return null;
        }
        String column = columns.get(pointer);
        return column != null ? column : columns.get(withoutPositions(pointer));
    }

    /** A caller's fault at a field of this row; {@code pointer}, {@code value} and {@code hint} may be null. */
    public ImportFault fault(String pointer, String code, String value, String message, String hint) {
        return new ImportFault(line, column(pointer), pointer, code, value, message, hint);
    }

    /** Whether the row says something of a field, if only by a blank cell in a column of its own. */
    public boolean states(String field) {
        return fields.has(field) || hasColumn(field);
    }

    /** Whether a part of a field has a column, such as {@code expectedRange.lower}. */
    public boolean hasColumnOfPart(String field) {
        return columns.keySet().stream().anyMatch(pointer -> pointer.startsWith("/" + field + "/"));
    }

    /** Whether a field has a column of its own; the status of a symbol in the column of the value has none. */
    public boolean hasColumn(String field) {
        String column = columns.get("/" + field);
        return column != null && !column.equals(columns.get("/value"));
    }

    private static String withoutPositions(String pointer) {
        StringBuilder path = new StringBuilder();
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            if (step.isEmpty() || !step.chars().allMatch(c -> c >= '0' && c <= '9')) {
                path.append('/').append(step);
            }
        }
        return path.toString();
    }
}
