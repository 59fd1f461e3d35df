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
 * @param period null if a column gives it
 * @param scales the factors by which the figures of some columns are multiplied
 * @param siblings the roles whose column is read from another record, and the conditions on that record
 * @param places cache of {@link #places(Column, Map)} by area column
 */
record MeasureGroup(
        String indicator,
        String period,
        Map<MeasureRole, Column> columns,
        Map<MeasureRole, BigDecimal> scales,
        Map<MeasureRole, Sibling> siblings,
        Map<Column, Map<String, String>> places) {

    /**
     * Another record that gives a count.
     *
     * @param named the columns in which it may differ
     */
    record Sibling(RowConditions conditions, List<Column> named) {}

    MeasureGroup(String indicator, String period) {
        this(
                indicator,
                period,
                new EnumMap<>(MeasureRole.class),
                new EnumMap<>(MeasureRole.class),
                new EnumMap<>(MeasureRole.class),
                new HashMap<>());
    }

    /** Reads the figure of a record; {@code others} has the cells that come from other records. */
    void readFigure(
            RawRecord record,
            Map<MeasureRole, String> others,
            FigureCells cells,
            ObjectNode fields,
            List<ImportFault> faults) {
        int statuses = fields.path("status").size();
        FigureFields.put(
                fields,
                read(MeasureRole.VALUE, record, others, cells, fields, faults),
                read(MeasureRole.NUMERATOR, record, others, cells, fields, faults),
                read(MeasureRole.DENOMINATOR, record, others, cells, fields, faults));
        if (statuses > 0 && fields.path("status").size() > statuses) {
            FigureFields.dropNormal(fields);
        }
    }

    private CellValue read(
            MeasureRole role,
            RawRecord record,
            Map<MeasureRole, String> others,
            FigureCells cells,
            ObjectNode fields,
            List<ImportFault> faults) {
        Column column = columns.get(role);
        if (column == null) {
            return CellValue.ABSENT;
        }
        String text = others.containsKey(role) ? others.get(role) : record.cell(column.index());
        if (text.isEmpty()) {
            return role == main() && !FigureFields.explainsMissing(fields) ? cells.readBlank() : CellValue.ABSENT;
        }
        CellValue cell = cells.read(text, scales.get(role));
        if (cell.fault() != null) {
            faults.add(
                    cell.fault().atLine(record.line()).inColumn(column.name()).atPointer(role.pointer()));
        }
        return cell;
    }

    /** The role without which there is no figure. */
    MeasureRole main() {
        return columns.containsKey(MeasureRole.VALUE) ? MeasureRole.VALUE : MeasureRole.NUMERATOR;
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
            Column figure = columns.get(main());
            // A value computed from counts, and the status of their symbols, come from the numerator's column.
            for (String pointer : List.of("/value", "/status", "/confidentiality", "/note")) {
                all.putIfAbsent(pointer, figure.name());
            }
            return Map.copyOf(all);
        });
    }
}
