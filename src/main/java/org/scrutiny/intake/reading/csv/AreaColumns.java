package org.scrutiny.intake.reading.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.intake.reading.profile.Layout;

/** Finds the area of a record: in one column, or in a column that depends on the record's geographic level. */
final class AreaColumns {
    private static final int GSS_LENGTH = 9;

    private static final Pattern CODE = Pattern.compile("(?<![a-z])[Cc]ode$|(?<=[a-z])Code$");

    private final Map<String, Column> byLevel = new HashMap<>();
    /** Name of the area's column by level. */
    private final Map<String, String> levels;

    private final Map<String, String> own;
    private final NameLookup names;
    /** The column of the area's name by that of its code. */
    private final Map<Column, Column> namesByCode = new HashMap<>();

    private final String fixed;
    private Column level;
    private Column single;

    AreaColumns(Layout layout, ImportProfile profile, NameLookup names, Header header, List<ImportFault> faults) {
        this.names = names;
        own = profile.areas();
        fixed = profile.area();
        levels = layout.areaColumns();
        if (layout.findsAreaByLevel(profile)) {
            level = header.find(Layout.LEVEL, faults);
            findByLevel(header, faults);
        } else if (fixed == null) {
            single = header.find(profile.areaColumn(), faults);
        }
        byLevel.values().forEach(code -> findName(code, header));
        findName(single, header);
    }

    /** Finds the name beside a code: {@code la_name} beside {@code new_la_code}, {@code Area name} beside {@code Area code}. */
    private void findName(Column code, Header header) {
        if (code == null || !CODE.matcher(code.name()).find()) {
            return;
        }
        String name = code.name().equals("new_la_code")
                ? "la_name"
                : CODE.matcher(code.name()).replaceFirst(match -> match.group().startsWith("C") ? "Name" : "name");
        Column found = header.find(name, new ArrayList<>());
        if (found != null) {
            namesByCode.put(code, found);
        }
    }

    /** A file of authorities alone need not have the columns of the other levels, but at least one must exist. */
    private void findByLevel(Header header, List<ImportFault> faults) {
        List<ImportFault> missing = new ArrayList<>();
        levels.forEach((text, name) -> {
            Column column = header.find(name, missing);
            if (column != null) {
                byLevel.put(text, column);
            }
        });
        if (byLevel.isEmpty()) {
            faults.addAll(missing.stream()
                    .distinct()
                    .sorted(Comparator.comparing(ImportFault::message))
                    .toList());
        }
    }

    boolean wants(int column) {
        return is(level, column)
                || is(single, column)
                || byLevel.values().stream().anyMatch(area -> is(area, column))
                || namesByCode.values().stream().anyMatch(name -> is(name, column));
    }

    /** The column of this record's area; null if there is none, after adding a fault unless the area is fixed. */
    Column column(RawRecord record, List<ImportFault> faults) {
        if (level == null) {
            return single;
        }
        String written = record.cell(level.index());
        Column column = byLevel.get(written);
        if (column == null && levels.containsKey(written)) {
            faults.add(ImportFault.of(
                            FaultCode.UNKNOWN_COLUMN,
                            "The header has no column '" + levels.get(written) + "' for the area of this record.",
                            "Add the column, or exclude such records with the profile's 'where'.")
                    .atLine(record.line())
                    .inColumn(level.name())
                    .atPointer("/area")
                    .withValue(written));
        } else if (column == null) {
            faults.add(ImportFault.of(
                            FaultCode.UNKNOWN_LEVEL,
                            "'" + written + "' is not a supported geographic level.",
                            "Use national, regional or local authority, or exclude other levels with the profile's"
                                    + " 'where'.")
                    .atLine(record.line())
                    .inColumn(level.name())
                    .atPointer("/area")
                    .withValue(written));
        }
        return column;
    }

    /** Position of the one column of the area; -1 if there is none, or one for each level. */
    int singleIndex() {
        return single == null ? -1 : single.index();
    }

    /** What the record says about its area. */
    String text(RawRecord record) {
        Column column = column(record, new ArrayList<>());
        return column == null ? "" : record.cell(column.index());
    }

    /** The GSS code of this record's area; null if the cell is blank, or after adding a fault if it is unknown. */
    String code(RawRecord record, Column column, List<ImportFault> faults) {
        if (column == null) {
            return fixed;
        }
        String written = record.cell(column.index());
        String code = own.get(written);
        if (code == null) {
            code = names.areas().apply(written);
        }
        if (code == null && !written.isEmpty()) {
            if (isGssCode(written)) {
                return written;
            }
            faults.add(ImportFault.of(
                            FaultCode.UNKNOWN_AREA,
                            "'" + written + "' is neither a GSS code nor a known area name.",
                            "Use a code such as E06000041, or map the name to a code in the profile's 'areas'.")
                    .atLine(record.line())
                    .inColumn(column.name())
                    .atPointer("/area")
                    .withValue(written));
        }
        return code;
    }

    /** The name that the record gives the area beside its code; null if there is none. */
    String name(RawRecord record, Column column) {
        Column name = namesByCode.get(column);
        return name == null || own.containsKey(record.cell(column.index())) ? null : record.cell(name.index());
    }

    /** A capital letter and eight digits. */
    private static boolean isGssCode(String text) {
        if (text.length() != GSS_LENGTH || text.charAt(0) < 'A' || text.charAt(0) > 'Z') {
            return false;
        }
        for (int i = 1; i < GSS_LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean is(Column column, int index) {
        return column != null && column.index() == index;
    }
}
