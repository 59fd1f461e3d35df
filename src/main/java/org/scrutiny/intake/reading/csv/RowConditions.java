package org.scrutiny.intake.reading.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.profile.TextCondition;

/** The conditions of a {@code where}: the texts that columns must have for a record to be read. */
final class RowConditions {
    private final List<ColumnCondition> conditions = new ArrayList<>();

    private record ColumnCondition(Column column, TextCondition condition) {}

    RowConditions(Map<String, TextCondition> where, Header header, List<ImportFault> faults) {
        where.forEach((name, condition) -> {
            Column column = header.find(name, faults);
            if (column != null) {
                conditions.add(new ColumnCondition(column, condition));
            }
        });
    }

    List<Column> columns() {
        return conditions.stream().map(ColumnCondition::column).toList();
    }

    boolean hold(RawRecord record) {
        for (ColumnCondition each : conditions) {
            if (!each.condition.accepts(record.cell(each.column.index()))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return conditions.stream()
                .map(each -> each.column.name() + " " + each.condition)
                .collect(Collectors.joining(", "));
    }
}
