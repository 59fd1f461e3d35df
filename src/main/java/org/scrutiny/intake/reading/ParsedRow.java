package org.scrutiny.intake.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * One resource as a file has it. A file's record gives one row, or one for each indicator that a profile finds in it.
 *
 * @param line physical line on which its record starts, from 1
 * @param fields the resource: text, numbers (whole ones as integers), lists and objects; a blank cell is no field. Empty
 *     where the record could not be read at all
 * @param columns the column that each field comes from, by JSON pointer without list positions; empty for JSON
 * @param text the record as it stands in the file without its last line end; null for JSON that could be read
 * @param faults what is wrong with it; a row with faults must not be stored
 */
public record ParsedRow(
        long line, ObjectNode fields, Map<String, String> columns, String text, List<FileFault> faults) {

    /** The column that the field at a JSON pointer comes from, or null: {@code /status/1} comes from that of the list. */
    public String column(String pointer) {
        if (pointer == null || columns.isEmpty()) {
            return null;
        }
        String column = columns.get(pointer);
        return column != null ? column : columns.get(withoutPositions(pointer));
    }

    /** A fault of the caller's at a field of this row; {@code pointer}, {@code value} and {@code hint} may be null. */
    public FileFault fault(String pointer, String code, String value, String message, String hint) {
        return new FileFault(line, column(pointer), pointer, code, value, message, hint);
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
