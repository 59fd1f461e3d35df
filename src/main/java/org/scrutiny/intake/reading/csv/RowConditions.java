package org.scrutiny.intake.reading.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.text.Whitespace;

/** The conditions of a profile's {@code where}: the texts that columns must have for a record to be read. */
final class RowConditions {
    private final List<ColumnCondition> conditions = new ArrayList<>();

    private record ColumnCondition(Column column, String text) {}

    RowConditions(Map<String, String> where, Header header, List<ImportFault> faults) {
        where.forEach((name, text) -> {
            Column column = header.find(name, faults);
            if (column != null) {
                conditions.add(new ColumnCondition(column, Whitespace.trim(text)));
            }
        });
    }

    List<Column> columns() {
        return conditions.stream().map(ColumnCondition::column).toList();
    }

    boolean hold(RawRecord record) {
        for (ColumnCondition condition : conditions) {
            if (!condition.text.equals(record.cell(condition.column.index()))) {
                return false;
            }
        }
        return true;
    }
}
