package org.scrutiny.intake.reading.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.csv.record.RecordReader;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.intake.reading.text.Encoding;

/** Reads the header of a CSV file. */
final class HeaderReader {
    private static final String OTHER_DELIMITERS = ",;\t|";

    private final RecordReader records;
    private final ImportProfile profile;
    private final List<ImportFault> faults;

    HeaderReader(RecordReader records, ImportProfile profile, List<ImportFault> faults) {
        this.records = records;
        this.profile = profile;
        this.faults = faults;
    }

    /** Reads the header; returns null after adding a fault. */
    Header read() throws IOException {
        List<RawRecord> read = new ArrayList<>();
        while (read.size() < profile.headerRows()) {
            RawRecord record = records.next();
            ImportFault fault = fault(record);
            if (fault != null) {
                faults.add(fault);
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

    private static ImportFault fault(RawRecord record) {
        if (record == null) {
            return ImportFault.of(
                            FaultCode.NO_HEADER,
                            "The file ends before the end of its header.",
                            "Start the file with the names of its columns.")
                    .atLine(1);
        }
        if (record.fault() != null) {
            return record.fault();
        }
        if (record.count() > RecordReader.MAX_COLUMNS) {
            return ImportFault.of(
                            FaultCode.TOO_MANY_COLUMNS,
                            "The file has " + record.count() + " columns, but at most " + RecordReader.MAX_COLUMNS
                                    + " are allowed.",
                            "Remove columns that are not needed.")
                    .atLine(record.line());
        }
        for (String cell : record.cells()) {
            // Other damage matters only in columns that are read.
            if (cell.indexOf('\0') >= 0) {
                return Encoding.damage(cell).atLine(record.line());
            }
        }
        return null;
    }

    private static ImportFault wrongDelimiter(char other, Header header) {
        String shown = other == '\t' ? "tabs" : "'" + other + "'";
        return ImportFault.of(
                        FaultCode.UNKNOWN_COLUMN,
                        "The header has only one column; its fields seem to be separated by " + shown + ".",
                        "Save the file with commas, or set 'delimiter' in the profile.")
                .atLine(header.line())
                .withValue(header.text());
    }
}
