package org.scrutiny.intake.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scrutiny.intake.reading.csv.CsvOptions;
import org.scrutiny.intake.reading.csv.CsvRowReader;
import org.scrutiny.intake.reading.csv.RejectedRows;
import org.scrutiny.intake.reading.json.JsonRowReader;
import org.scrutiny.intake.reading.json.NdjsonRowReader;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.testsupport.Slow;

/** Any input gives rows and faults with ascending line numbers, and terminates. */
@Slow
class RowReaderRobustnessTest {
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\u00A0",
            "\uFEFF",
            "\0",
            "\uFFFD",
            "\uD83D",
            "indicator",
            "value",
            "period",
            "area",
            "error",
            "A1",
            "E06000041",
            "2024",
            "1,234",
            "1.5",
            "12.3 [p]",
            "c",
            "..",
            "-",
            "1E999",
            "1E1001",
            "85.600000000000009",
            "{",
            "}",
            "[",
            "]",
            ":",
            "{\"value\":",
            "{\"a\":1}",
            "null",
            "true",
            "9999999999",
            "\\",
            "\\u0000",
            "National",
            "geographic_level",
            "new_la_code",
            "time_period,time_identifier,",
            "x".repeat(300));

    private static final List<ImportProfile> PROFILES = List.of(
            ImportProfile.extending("flat"),
            ImportProfile.extending("dfe"),
            ImportProfile.extending("lait"),
            ReadFile.profile("{'headerRows': 2, 'trailingRows': 3, 'delimiter': ';'}"),
            ReadFile.profile("{'measures': [{'column': 'value', 'indicator': 'A1'}], 'symbols': {'1.5': 'low'}}"),
            ReadFile.profile("{'extends': 'dfe', 'areaColumn': 'area', 'periodColumns': ['period'], 'decimals': 0,"
                    + " 'measures': [{'column': 'value', 'indicator': 'A1'}]}"));

    @Test
    void readsRandomFragments() {
        Random random = new Random(20250331);
        int good = 0;
        for (int i = 0; i < 6_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "indicator,area,period,value\n" : "");
            for (int pieces = random.nextInt(60); pieces >= 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            good += read(text.toString().getBytes(UTF_8), PROFILES.get(i % PROFILES.size()));
        }
        assertThat(good).isGreaterThan(30);
    }

    @Test
    void readsRandomBytes() {
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            for (int j = 0; i % 2 == 0 && j < bytes.length; j++) {
                bytes[j] &= 0x3F;
            }
            read(bytes, PROFILES.get(i % PROFILES.size()));
        }
    }

    @Test
    void corruptBytesCostOnlyTheirOwnRecords() {
        Random random = new Random(12);
        StringBuilder lines = new StringBuilder("indicator,area,period,value,note\n");
        for (int i = 0; i < 300; i++) {
            lines.append("A1,E06000041,Q1 2024/25,").append(i).append(i % 3 == 0 ? ",\"a, b\"\n" : ",\n");
        }
        byte[] good = lines.toString().getBytes(UTF_8);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = good.clone();
            int changes = 1 + random.nextInt(5);
            for (int change = 0; change < changes; change++) {
                bytes[40 + random.nextInt(bytes.length - 40)] = (byte) ",\"\n\r\0\u00FFx;".charAt(random.nextInt(8));
            }
            // Each change costs its own record, or two if it removes a line end, and never the rest.
            assertThat(read(bytes, PROFILES.get(0))).isGreaterThanOrEqualTo(300 - 3 * changes);
        }
    }

    @Test
    void readsRepetitiveInputInLinearTime() {
        for (String piece : List.of(
                "\"", "\"\"", "\"\n", ",", "\"a", "a\"", "[", "{\"a\":", "\n", "\r", "x\",\"y\n", "p ", "\"x\n,")) {
            String text = "indicator,note,value\n" + piece.repeat(200_000 / piece.length());
            Instant start = Instant.now();
            read(text.getBytes(UTF_8), PROFILES.get(0));
            // Linear time takes seconds, even minutes on a busy machine; quadratic time would take hours.
            assertThat(Duration.between(start, Instant.now())).as(piece).isLessThan(Duration.ofMinutes(2));
        }
    }

    /** Reads the input in every format and returns the number of rows without faults. */
    private static int read(byte[] bytes, ImportProfile profile) {
        int good = 0;
        try {
            InputStream drops = new Drops(bytes);
            good += rows(new CsvRowReader(drops, new CsvOptions(ReadFile.OBSERVATIONS, profile, null, null)));
            good += rows(new JsonRowReader(new ByteArrayInputStream(bytes)));
            good += rows(new NdjsonRowReader(new ByteArrayInputStream(bytes), null));
        } catch (IOException e) {
            throw new AssertionError("A stream in memory does not fail", e);
        }
        return good;
    }

    private static int rows(RowReader reader) throws IOException {
        ReadFile read = ReadFile.of(reader);
        long line = 0;
        for (ParsedRow row : read.rows()) {
            long before = line;
            line = row.line();
            // A hundred thousand AssertJ assertions would take longer than reading.
            if (line < before || row.faults().stream().anyMatch(fault -> fault.line() < row.line())) {
                fail("Lines go back at " + row);
            }
        }
        assertThat(reader.next()).isNull();
        if (reader instanceof CsvRowReader && read.header() != null) {
            RejectedRows rejected = new RejectedRows(new StringBuilder(), read.header(), null);
            for (ParsedRow row : read.rows()) {
                rejected.add(row, row.faults());
            }
            rejected.end(reader.footer());
        }
        return (int) read.rows().stream().filter(row -> row.faults().isEmpty()).count();
    }

    /** Returns a few bytes at a time, so that every buffer boundary is exercised. */
    private static final class Drops extends ByteArrayInputStream {
        Drops(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] target, int offset, int count) {
            return super.read(target, offset, buf.length > 10_000 ? count : Math.min(count, 1 + pos % 7));
        }
    }
}
