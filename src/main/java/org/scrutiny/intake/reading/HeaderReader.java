package org.scrutiny.intake.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the header of a CSV file, or says why there is none. */
final class HeaderReader {
    private static final String OTHER_DELIMITERS = ",;\t|";

    private final RecordReader records;
    private final ImportProfile profile;
    private final List<FileFault> faults;

    HeaderReader(RecordReader records, ImportProfile profile, List<FileFault> faults) {
        this.records = records;
        this.profile = profile;
        this.faults = faults;
    }

    /** The header; null after adding a fault. */
    Header read() throws IOException {
        List<RawRecord> read = new ArrayList<>();
        while (read.size() < profile.headerRows()) {
            RawRecord record = records.next();
            FileFault fileFault = fault(record);
            if (fileFault != null) {
                faults.add(fileFault);
                return null;
            }
            read.add(record);
        }
        Header header = new Header(read);
        if (header.names().size() == 1) {
            String name = header.names().get(0);
            char delimiter = profile.delimiter().charAt(0);
            for (int i = 0; i < OTHER_DELIMITERS.length(); i++) {
                char other = OTHER_DELIMITERS.charAt(i);
                if (other != delimiter && name.indexOf(other) >= 0) {
                    faults.add(wrongDelimiter(other, header));
                    return null;
                }
            }
        }
        return header;
    }

    private static FileFault fault(RawRecord record) {
        if (record == null) {
            return FileFault.of(
                            FaultCode.NO_HEADER,
                            "The file ends before its header does.",
                            "Begin the file with the names of its columns.")
                    .line(1);
        }
        if (record.fault() != null) {
            return record.fault();
        }
        if (record.count() > RecordCells.MOST_COLUMNS) {
            return FileFault.of(
                            FaultCode.TOO_MANY_COLUMNS,
                            "The file has " + record.count() + " columns; at most " + RecordCells.MOST_COLUMNS
                                    + " are read.",
                            "Leave out columns that hold no figures.")
                    .line(record.line());
        }
        for (String cell : record.cells()) {
            // Other damage matters only if somebody wants the column.
            if (cell.indexOf('\0') >= 0) {
                return Encoding.damage(cell).line(record.line());
            }
        }
        return null;
    }

    private static FileFault wrongDelimiter(char other, Header header) {
        String shown = other == '\t' ? "tabs" : "'" + other + "'";
        return FileFault.of(
                        FaultCode.UNKNOWN_COLUMN,
                        "The header is one column; it seems that " + shown + " separate its fields.",
                        "Save the file with commas, or name the profile's 'delimiter'.")
                .line(header.line())
                .value(header.text());
    }
}
