package org.scrutiny.intake.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file that was read to its end: its rows, and what was wrong with it as a whole. */
record Reading(List<ParsedRow> rows, List<FileFault> faults, String header, String footer, long skipped) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Reading of(RowReader reader) {
        try (reader) {
            List<ParsedRow> rows = new ArrayList<>();
            for (ParsedRow parsedRow = reader.next(); parsedRow != null; parsedRow = reader.next()) {
                rows.add(parsedRow);
            }
            return new Reading(rows, reader.faults(), reader.header(), reader.footer(), reader.skipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading flat(String csv) {
        return csv(csv, null);
    }

    /** Observations, read by a profile in JSON. */
    static Reading csv(String csv, String profile) {
        return csv(stream(csv), new CsvOptions(ResourceFields.OBSERVATIONS, profile(profile), null, null));
    }

    static Reading csv(InputStream csv, CsvOptions options) {
        try {
            return of(Intake.csv(csv, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading json(String json) {
        try {
            return of(Intake.json(stream(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading ndjson(String json) {
        try {
            return of(Intake.ndjson(stream(json), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportProfile profile(String json) {
        try {
            return json == null ? null : JSON.readValue(json.replace('\'', '"'), ImportProfile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The fields of each row, as JSON with apostrophes. */
    List<String> fields() {
        return rows.stream()
                .map(parsedRow -> parsedRow.fields().toString().replace('"', '\''))
                .toList();
    }

    /** Every fault as {@code line column code value}, those of rows first. */
    List<String> found() {
        List<FileFault> all = new ArrayList<>();
        rows.forEach(parsedRow -> all.addAll(parsedRow.faults()));
        all.addAll(faults);
        return all.stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.code() + " " + fault.value())
                .toList();
    }
}
