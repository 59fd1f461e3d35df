package org.scrutiny.intake.reading.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.text.Whitespace;

/**
 * The column names of a file. Of several header records the last one names the columns; a name that is not unique is prefixed
 * with those above it, separated by a blank ({@code 2023/24 Number}). Blank cells above repeat the cell to their left, as
 * merged cells do.
 */
final class Header {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;
    private static final int MAX_LIST_LENGTH = 500;

    private final long line;
    private final String text;
    private final int width;
    private final List<String> names;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> anyCase = new HashMap<>();

    /** @param before what is before the header in the file, with its line ends */
    Header(String before, List<RawRecord> records) {
        RawRecord last = records.get(records.size() - 1);
        this.line = last.line();
        this.text =
                before + String.join("\n", records.stream().map(RawRecord::text).toList());
        this.width = last.count();
        int named = records.stream().mapToInt(RawRecord::used).max().orElse(0);
        List<String> lower = padded(last, named);
        List<String> full = new ArrayList<>(lower);
        for (int i = records.size() - 2; i >= 0; i--) {
            List<String> above = padded(records.get(i), named);
            String filled = "";
            for (int column = 0; column < named; column++) {
                filled = above.get(column).isEmpty() ? filled : above.get(column);
                full.set(column, Whitespace.trim(filled + " " + full.get(column)));
            }
        }
        this.names = new ArrayList<>();
        for (int column = 0; column < named; column++) {
            String name = lower.get(column);
            boolean unique =
                    !name.isEmpty() && lower.stream().filter(name::equals).count() == 1;
            names.add(unique ? name : full.get(column));
            put(names.get(column), column);
            if (!full.get(column).equals(names.get(column))) {
                put(full.get(column), column);
            }
        }
    }

    private static List<String> padded(RawRecord row, int width) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            cells.add(row.cell(column));
        }
        return cells;
    }

    private void put(String name, int column) {
        if (!name.isEmpty()) {
            exact.merge(name, column, (one, other) -> SEVERAL);
            anyCase.merge(name.toLowerCase(Locale.ROOT), column, (one, other) -> SEVERAL);
        }
    }

    /** Line of the last header record. */
    long line() {
        return line;
    }

    String text() {
        return text;
    }

    /** Number of fields, including blank ones at the end. */
    int width() {
        return width;
    }

    /** Names by column, empty for an unnamed column; without blank columns at the end. */
    List<String> names() {
        return names;
    }

    /** Finds a column by name, ignoring case unless that is ambiguous; returns null after adding a fault. */
    Column find(String name, List<ImportFault> faults) {
        String wanted = Whitespace.trim(name);
        int column = exact.getOrDefault(wanted, anyCase.getOrDefault(wanted.toLowerCase(Locale.ROOT), NONE));
        if (column >= 0) {
            return new Column(column, names.get(column));
        }
        ImportFault fault = column == NONE
                ? ImportFault.of(
                        FaultCode.UNKNOWN_COLUMN,
                        "The header has no column '" + wanted + "'.",
                        "Its columns are: " + shown() + ".")
                : duplicate(wanted);
        faults.add(fault.atLine(line).inColumn(wanted));
        return null;
    }

    static ImportFault duplicate(String name) {
        return ImportFault.of(
                FaultCode.DUPLICATE_COLUMN,
                "The header has more than one column '" + name + "'.",
                "Give each column a different name.");
    }

    private String shown() {
        String all = String.join(", ", names);
        return all.length() <= MAX_LIST_LENGTH ? all : all.substring(0, MAX_LIST_LENGTH) + "…";
    }
}
