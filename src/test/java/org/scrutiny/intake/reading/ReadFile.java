package org.scrutiny.intake.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.scrutiny.intake.imports.row.ImportColumns;
import org.scrutiny.intake.imports.row.ImportType;
import org.scrutiny.intake.reading.csv.CsvOptions;
import org.scrutiny.intake.reading.csv.CsvRowReader;
import org.scrutiny.intake.reading.csv.ResourceFields;
import org.scrutiny.intake.reading.json.JsonRowReader;
import org.scrutiny.intake.reading.json.NdjsonRowReader;
import org.scrutiny.intake.reading.profile.ImportProfile;

/** A file read to its end: its rows, and the faults of the file as a whole. */
public record ReadFile(
        List<ParsedRow> rows,
        List<ImportFault> faults,
        List<ImportFault> warnings,
        String header,
        String footer,
        long skipped) {
    /** The columns of a flat file of observations. */
    public static final ResourceFields OBSERVATIONS = ImportColumns.of(ImportType.OBSERVATIONS);

    private static final ObjectMapper JSON = new ObjectMapper();

    public static ReadFile of(RowReader reader) {
        try (reader) {
            List<ParsedRow> rows = new ArrayList<>();
            for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return new ReadFile(
                    rows, reader.faults(), reader.warnings(), reader.header(), reader.footer(), reader.skipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReadFile flat(String csv) {
        return csv(csv, null);
    }

    /** Reads observations by a profile in JSON, with apostrophes for quotes. */
    public static ReadFile csv(String csv, String profile) {
        return csv(stream(csv), new CsvOptions(OBSERVATIONS, profile(profile), null, null));
    }

    public static ReadFile csv(InputStream csv, CsvOptions options) {
        try {
            return of(new CsvRowReader(csv, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReadFile json(String json) {
        try {
            return of(new JsonRowReader(stream(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReadFile ndjson(String json) {
        try {
            return of(new NdjsonRowReader(stream(json), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ImportProfile profile(String json) {
        try {
            return json == null ? null : JSON.readValue(json.replace('\'', '"'), ImportProfile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The fields of each row, as JSON with apostrophes. */
    public List<String> fields() {
        return rows.stream()
                .map(row -> row.fields().toString().replace('"', '\''))
                .toList();
    }

    /** Every fault as {@code line column code value}; those of rows come first. */
    public List<String> found() {
        List<ImportFault> all = new ArrayList<>();
        rows.forEach(row -> all.addAll(row.faults()));
        all.addAll(faults);
        return all.stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.code() + " " + fault.value())
                .toList();
    }
}
