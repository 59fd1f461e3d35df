package org.scrutiny.intake.reading.csv;

import java.util.ArrayList;
import java.util.List;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.text.Encoding;

/** Checks records regardless of the meaning of their fields. */
final class RecordFaults {
    private RecordFaults() {}

    static List<ImportFault> find(RawRecord record, Header header, RecordMapper mapper) {
        if (record.fault() != null) {
            return List.of(record.fault());
        }
        int columns = header.names().size();
        if (record.used() > columns) {
            return List.of(ImportFault.of(
                            FaultCode.TOO_MANY_FIELDS,
                            "The record has " + record.used() + " fields, but the header has " + columns + ".",
                            "Quote any field that contains a delimiter, with no blank before the opening quote.")
                    .atLine(record.line())
                    .withValue(record.text()));
        }
        if (lacksWanted(record, columns, mapper)) {
            return List.of(ImportFault.of(
                            FaultCode.TOO_FEW_FIELDS,
                            "The record has " + record.count() + " fields, but the header has " + columns + ".",
                            "Check that the record is complete; blank fields need their delimiters too.")
                    .atLine(record.line())
                    .withValue(record.text()));
        }
        return record.suspect() ? findInCells(record, header, mapper) : List.of();
    }

    /** Whether fields at the end are missing, and one of them is read. */
    private static boolean lacksWanted(RawRecord record, int columns, RecordMapper mapper) {
        for (int column = record.count(); column < columns; column++) {
            if (mapper.wants(column)) {
                return true;
            }
        }
        return false;
    }

    /** The warning of a file whose records lack fields at the end that are not read. */
    static ImportFault shortRecords(RawRecord first, int columns, long number) {
        return ImportFault.of(
                        FaultCode.SHORT_RECORDS,
                        number + " records have fewer fields than the header, such as " + first.count() + " instead of "
                                + columns + ". No field that is read is missing.",
                        "Check that the columns of the file are those of its header.")
                .atLine(first.line());
    }

    private static List<ImportFault> findInCells(RawRecord record, Header header, RecordMapper mapper) {
        List<ImportFault> faults = new ArrayList<>();
        for (int column = 0; column < header.names().size(); column++) {
            String cell = mapper.wants(column) ? record.cell(column) : "";
            ImportFault fault = null;
            if (Encoding.isDamaged(cell)) {
                fault = Encoding.damage(cell);
            } else if (cell.length() > RowReader.MAX_FIELD_LENGTH) {
                fault = ImportFault.of(
                                FaultCode.FIELD_TOO_LONG,
                                "The field has more than " + RowReader.MAX_FIELD_LENGTH + " characters.",
                                "Shorten it, and check that its quotes are closed.")
                        .withValue(cell);
            }
            if (fault != null) {
                faults.add(fault.atLine(record.line()).inColumn(header.names().get(column)));
            }
        }
        return faults;
    }
}
