package org.scrutiny.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.intake.reading.csv.CsvOptions;
import org.scrutiny.intake.reading.csv.CsvRowReader;
import org.scrutiny.intake.reading.json.JsonRowReader;
import org.scrutiny.intake.reading.json.NdjsonRowReader;

/** Files are streamed: read only as far as the requested row, and not retained. */
class RowReaderStreamingTest {
    private static final int RECORDS = 300_000;
    /** How far readers may read ahead, in bytes. */
    private static final int AHEAD = 64 * 1024;

    /** A file generated while it is read, which counts the bytes taken. */
    private static final class Endless extends InputStream {
        private final String before;
        private final String after;
        private byte[] part;
        private int at;
        private int record;
        private long taken;

        Endless(String header, String before, String after) {
            this.part = header.getBytes(StandardCharsets.UTF_8);
            this.before = before;
            this.after = after;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            if (at == part.length) {
                if (record == RECORDS) {
                    return -1;
                }
                part = (before + record++ + after).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int taking = Math.min(count, part.length - at);
            System.arraycopy(part, at, target, offset, taking);
            at += taking;
            taken += taking;
            return taking;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson"})
    void readsOnlyAsFarAsTheRequestedRow(String format) throws IOException {
        Endless file = format.equals("csv")
                ? new Endless("indicator,note,value\n", "A1,\"two\nlines\",", "\n")
                : new Endless(
                        format.equals("json") ? "[{}" : "{}\n",
                        format.equals("json") ? ",\n{\"value\": " : "{\"value\": ",
                        format.equals("json") ? "}" : "}\n");
        long length = 0;
        try (RowReader reader = switch (format) {
            case "csv" -> new CsvRowReader(file, new CsvOptions(ReadFile.OBSERVATIONS, null, null, null));
            case "json" -> new JsonRowReader(file);
            default -> new NdjsonRowReader(file, null);
        }) {
            for (int i = 0; i < RECORDS; i++) {
                ParsedRow row = reader.next();
                length += row.text() == null
                        ? row.fields().toString().length()
                        : row.text().length();
                // A record is slightly longer in the file than its text.
                if (file.taken > length + 4L * i + AHEAD) {
                    fail("At record " + i + ", " + file.taken + " bytes were read for " + length);
                }
            }
            // In the JSON files, the header counts as a record too.
            assertThat(reader.next() == null).isEqualTo(format.equals("csv"));
        }
    }
}
