package org.scrutiny.intake.reading.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.figure.CellValue;
import org.scrutiny.intake.reading.figure.FigureCells;
import org.scrutiny.intake.reading.figure.FigureFields;
import org.scrutiny.intake.reading.profile.MeasureRole;

/**
 * The columns of figures of one indicator, which give one observation per record.
 *
 * @param indicator null if each record names its own
 * @param scales the factors by which the figures of some columns are multiplied
 * @param places cache of {@link #places(Column, Map)} by area column
 */
record MeasureGroup(
        String indicator,
        Map<MeasureRole, Column> columns,
        Map<MeasureRole, BigDecimal> scales,
        Map<Column, Map<String, String>> places) {

    MeasureGroup(String indicator) {
        this(indicator, new EnumMap<>(MeasureRole.class), new EnumMap<>(MeasureRole.class), new HashMap<>());
    }

    void readFigure(RawRecord record, FigureCells cells, ObjectNode fields, List<ImportFault> faults) {
        FigureFields.put(
                fields,
                read(MeasureRole.VALUE, record, cells, faults),
                read(MeasureRole.NUMERATOR, record, cells, faults),
                read(MeasureRole.DENOMINATOR, record, cells, faults));
    }

    private CellValue read(MeasureRole role, RawRecord record, FigureCells cells, List<ImportFault> faults) {
        Column column = columns.get(role);
        if (column == null) {
            return CellValue.ABSENT;
        }
        CellValue cell = cells.read(record.cell(column.index()), scales.get(role));
        if (cell.fault() != null) {
            faults.add(
                    cell.fault().atLine(record.line()).inColumn(column.name()).atPointer(role.pointer()));
        }
        return cell;
    }

    /** The source column of each field, by pointer, if the area comes from the given column. */
    Map<String, String> places(Column area, Map<String, Column> others) {
        return places.computeIfAbsent(area, column -> {
            Map<String, String> all = new HashMap<>();
            others.forEach((pointer, other) -> all.put(pointer, other.name()));
            if (area != null) {
                all.put("/area", area.name());
            }
            columns.forEach((role, measure) -> all.put(role.pointer(), measure.name()));
            Column figure = columns.getOrDefault(MeasureRole.VALUE, columns.get(MeasureRole.NUMERATOR));
            // A value computed from counts, and the status of their symbols, come from the numerator's column.
            for (String pointer : List.of("/value", "/status", "/confidentiality", "/note")) {
                all.putIfAbsent(pointer, figure.name());
            }
            return Map.copyOf(all);
        });
    }
}
