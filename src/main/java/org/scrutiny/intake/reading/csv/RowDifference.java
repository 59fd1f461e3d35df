package org.scrutiny.intake.reading.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.csv.record.RecordReader;
import org.scrutiny.intake.reading.text.Lines;

/** Explains in which columns two records for the same figure differ. */
final class RowDifference {
    private static final int MAX_COLUMNS = 10;

    private final List<String> names;
    private final char delimiter;
    private final RecordMapper mapper;

    RowDifference(List<String> names, char delimiter, RecordMapper mapper) {
        this.names = names;
        this.delimiter = delimiter;
        this.mapper = mapper;
    }

    /** The columns in which two records differ, and what to do; null if there are none. */
    String explain(String one, String other) {
        RawRecord first = parse(one);
        RawRecord second = parse(other);
        List<String> read = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            if (!first.cell(column).equals(second.cell(column))) {
                (mapper.wants(column) ? read : unread).add(names.get(column));
            }
        }
        if (mapper instanceof MeasureRecordMapper && !unread.isEmpty()) {
            return "The rows differ in " + list(unread)
                    + ", which the profile does not read. Choose rows with 'where', or name the column of the"
                    + " indicator in 'indicatorColumn'.";
        }
        read.addAll(unread);
        return read.isEmpty() ? null : "The rows differ in " + list(read) + ". Keep the row that is right.";
    }

    private static String list(List<String> columns) {
        String shown = String.join(", ", columns.subList(0, Math.min(columns.size(), MAX_COLUMNS)));
        return columns.size() > MAX_COLUMNS ? shown + "…" : shown;
    }

    private RawRecord parse(String text) {
        try {
            return new RecordReader(new Lines(new StringReader(text)), delimiter).next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
