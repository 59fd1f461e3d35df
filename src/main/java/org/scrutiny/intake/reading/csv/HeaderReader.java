package org.scrutiny.intake.reading.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.csv.record.RecordReader;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.intake.reading.text.Encoding;
import org.scrutiny.intake.reading.text.Lines;
import org.scrutiny.intake.reading.text.Whitespace;

/** Reads the header of a CSV file. */
final class HeaderReader {
    private static final String OTHER_DELIMITERS = ",;\t|";

    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)", Pattern.CASE_INSENSITIVE);
    /** Largest number of records before a header that is recognised by a cell. */
    private static final int MAX_SKIPPED = 100;

    private final Lines lines;
    private final ImportProfile profile;
    private final List<ImportFault> faults;
    private final StringBuilder before = new StringBuilder();
    private RecordReader records;
    private char delimiter;

    HeaderReader(Lines lines, ImportProfile profile, List<ImportFault> faults) {
        this.lines = lines;
        this.profile = profile;
        this.faults = faults;
        this.delimiter = profile.delimiter().charAt(0);
        this.records = new RecordReader(lines, delimiter);
    }

    /** The delimiter of a file, which its first line may define as {@code sep=;}. */
    static char delimiter(String header, ImportProfile profile) {
        Matcher line = SEPARATOR_LINE.matcher(header.lines().findFirst().orElse(""));
        if (line.matches()) {
            return line.group(1).charAt(0);
        }
        return profile == null || profile.delimiter() == null
                ? ','
                : profile.delimiter().charAt(0);
    }

    /** The records after the header. */
    RecordReader records() {
        return records;
    }

    /** Reads the header; returns null after adding a fault. */
    Header read() throws IOException {
        RawRecord record = findFirst();
        List<RawRecord> read = new ArrayList<>();
        while (read.size() < profile.headerRows()) {
            record = read.isEmpty() ? record : records.next();
            ImportFault fault = fault(record);
            if (fault != null) {
                faults.add(fault);
                return null;
            }
            read.add(record);
            if (profile.headerCell() != null && !isFirst(read.get(0))) {
                faults.add(noSuchCell());
                return null;
            }
        }
        Header header = new Header(before.toString(), read);
        if (header.names().size() == 1) {
            String name = header.names().get(0);
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

    /** Skips what is before the header; returns its first record, or null. */
    private RawRecord findFirst() throws IOException {
        RawRecord record = records.next();
        Matcher line = SEPARATOR_LINE.matcher(record == null ? "" : record.text());
        if (line.matches()) {
            delimiter = line.group(1).charAt(0);
            records = new RecordReader(lines, delimiter);
            record = skip(record);
        }
        int most = profile.headerCell() == null ? profile.skipRows() : MAX_SKIPPED;
        for (int skipped = 0; skipped < most && record != null && !isFirst(record); skipped++) {
            record = skip(record);
        }
        return record;
    }

    private RawRecord skip(RawRecord record) throws IOException {
        before.append(record.text()).append('\n');
        return records.next();
    }

    private boolean isFirst(RawRecord record) {
        return profile.headerCell() != null && record.cells().contains(Whitespace.trim(profile.headerCell()));
    }

    private ImportFault fault(RawRecord record) {
        if (record == null && profile.headerCell() != null) {
            return noSuchCell();
        }
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

    private ImportFault noSuchCell() {
        return ImportFault.of(
                        FaultCode.NO_HEADER,
                        "No header with the cell '" + profile.headerCell() + "' was found at the start of the file.",
                        "Correct 'headerCell' in the profile, or the file.")
                .atLine(1);
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
