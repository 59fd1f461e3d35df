package org.scrutiny.intake.reading;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a record whatever its fields mean. */
final class RecordFaults {
    private RecordFaults() {}

    static List<FileFault> of(RawRecord record, Header header, RecordMapper plan) {
        if (record.fault() != null) {
            return List.of(record.fault());
        }
        int columns = header.names().size();
        if (record.used() > columns) {
            return List.of(FileFault.of(
                            FaultCode.TOO_MANY_FIELDS,
                            "The record has " + record.used() + " fields, the header " + columns + ".",
                            "Put a field that holds a delimiter in quotes; a quote counts only right behind a delimiter.")
                    .line(record.line())
                    .value(record.text()));
        }
        if (record.count() < columns) {
            return List.of(FileFault.of(
                            FaultCode.TOO_FEW_FIELDS,
                            "The record has " + record.count() + " fields, the header " + columns + ".",
                            "Check that the record is whole; write delimiters for blank fields too.")
                    .line(record.line())
                    .value(record.text()));
        }
        return record.suspect() ? ofCells(record, header, plan) : List.of();
    }

    private static List<FileFault> ofCells(RawRecord record, Header header, RecordMapper plan) {
        List<FileFault> faults = new ArrayList<>();
        for (int column = 0; column < header.names().size(); column++) {
            String cell = plan.wants(column) ? record.cell(column) : "";
            FileFault fileFault = null;
            if (Encoding.isDamaged(cell)) {
                fileFault = Encoding.damage(cell);
            } else if (cell.length() > RecordCells.LONGEST_CELL) {
                fileFault = FileFault.of(
                                FaultCode.FIELD_TOO_LONG,
                                "The field has more than " + RecordCells.LONGEST_CELL + " characters.",
                                "Shorten it; check that the quotes around it close.")
                        .value(cell);
            }
            if (fileFault != null) {
                faults.add(fileFault.line(record.line()).column(header.names().get(column)));
            }
        }
        return faults;
    }
}
