package org.scrutiny.intake.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that belong to one indicator: they make one observation of each record.
 *
 * @param indicator null if each record names it
 */
record MeasureGroup(String indicator, Map<MeasureRole, Column> columns, Map<Column, Map<String, String>> places) {

    MeasureGroup(String indicator) {
        this(indicator, new EnumMap<>(MeasureRole.class), new HashMap<>());
    }

    void readFigure(RawRecord record, FigureCells cells, ObjectNode fields, List<FileFault> faults) {
        FigureFields.put(
                fields,
                read(MeasureRole.VALUE, "/value", record, cells, faults),
                read(MeasureRole.NUMERATOR, "/numerator", record, cells, faults),
                read(MeasureRole.DENOMINATOR, "/denominator", record, cells, faults));
    }

    private CellValue read(
            MeasureRole role, String pointer, RawRecord record, FigureCells cells, List<FileFault> faults) {
        Column column = columns.get(role);
        if (column == null) {
            return CellValue.ABSENT;
        }
        CellValue cellValue = cells.read(record.cell(column.index()));
        if (cellValue.fault() != null) {
            faults.add(
                    cellValue.fault().line(record.line()).column(column.name()).pointer(pointer));
        }
        return cellValue;
    }

    /** The column of each field, where the area comes from the given one. */
    Map<String, String> places(Column area, Map<String, Column> others) {
        return places.computeIfAbsent(area, column -> {
            Map<String, String> all = new HashMap<>();
            others.forEach((pointer, other) -> all.put(pointer, other.name()));
            if (area != null) {
                all.put("/area", area.name());
            }
            columns.forEach((role, measure) -> {
                all.put(
                        switch (role) {
                            case VALUE -> "/value";
                            case NUMERATOR -> "/numerator";
                            case DENOMINATOR -> "/denominator";
                        },
                        measure.name());
            });
            Column cellValue = columns.getOrDefault(MeasureRole.VALUE, columns.get(MeasureRole.NUMERATOR));
            // A value that is made from counts is theirs, and so is what their symbols say.
            for (String pointer : List.of("/value", "/status", "/confidentiality", "/note")) {
                all.putIfAbsent(pointer, cellValue.name());
            }
            return Map.copyOf(all);
        });
    }
}
