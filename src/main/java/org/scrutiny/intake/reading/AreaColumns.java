package org.scrutiny.intake.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a record says which area it is about: in one column, or in one that depends on its geographic level. */
final class AreaColumns {
    private static final int GSS_LENGTH = 9;

    private final Map<String, Column> byLevel = new HashMap<>();
    /** The name of the column for each level. */
    private final Map<String, String> levels;

    private final Map<String, String> codes;
    private final String fixed;
    private Column level;
    private Column single;

    AreaColumns(Layout layout, ImportProfile profile, NameLookup nameLookup, Header header, List<FileFault> faults) {
        codes = new HashMap<>(nameLookup.areas());
        codes.putAll(profile.areas());
        fixed = profile.area();
        levels = layout.areaColumns();
        if (layout.findsAreaByLevel(profile)) {
            level = header.find(Layout.LEVEL, faults);
            findByLevel(header, faults);
        } else if (fixed == null) {
            single = header.find(profile.areaColumn(), faults);
        }
    }

    /** A file of authorities alone need not have the columns of the others; one of them there must be. */
    private void findByLevel(Header header, List<FileFault> faults) {
        List<FileFault> missing = new ArrayList<>();
        levels.forEach((text, name) -> {
            Column column = header.find(name, missing);
            if (column != null) {
                byLevel.put(text, column);
            }
        });
        if (byLevel.isEmpty()) {
            faults.addAll(missing.stream()
                    .distinct()
                    .sorted(Comparator.comparing(FileFault::message))
                    .toList());
        }
    }

    boolean wants(int column) {
        return is(level, column)
                || is(single, column)
                || byLevel.values().stream().anyMatch(area -> is(area, column));
    }

    /** The column that holds this record's area; null if none does, with a fault unless the area is fixed. */
    Column column(RawRecord record, List<FileFault> faults) {
        if (level == null) {
            return single;
        }
        String written = record.cell(level.index());
        Column column = byLevel.get(written);
        if (column == null && levels.containsKey(written)) {
            faults.add(FileFault.of(
                            FaultCode.UNKNOWN_COLUMN,
                            "The header has no column '" + levels.get(written)
                                    + "', which holds the area of this record.",
                            "Add the column, or leave out such records with the profile's 'where'.")
                    .line(record.line())
                    .column(level.name())
                    .pointer("/area")
                    .value(written));
        } else if (column == null) {
            faults.add(FileFault.of(
                            FaultCode.UNKNOWN_LEVEL,
                            "'" + written + "' is no geographic level that is kept.",
                            "Kept are national, regional and local authority; leave out others with the profile's"
                                    + " 'where'.")
                    .line(record.line())
                    .column(level.name())
                    .pointer("/area")
                    .value(written));
        }
        return column;
    }

    /** The GSS code of this record's area, or null if the cell is blank or nobody knows it. */
    String code(RawRecord record, Column column, List<FileFault> faults) {
        if (column == null) {
            return fixed;
        }
        String written = record.cell(column.index());
        String code = codes.get(written);
        if (code == null && !written.isEmpty()) {
            if (isGssCode(written)) {
                return written;
            }
            faults.add(FileFault.of(
                            FaultCode.UNKNOWN_AREA,
                            "'" + written + "' is no GSS code and no known name of an area.",
                            "Write a code such as E06000041, or say in the profile's 'areas' which one is meant.")
                    .line(record.line())
                    .column(column.name())
                    .pointer("/area")
                    .value(written));
        }
        return code;
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
