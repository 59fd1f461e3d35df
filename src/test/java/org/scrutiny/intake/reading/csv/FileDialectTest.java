package org.scrutiny.intake.reading.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.ReadFile;

/** Each combination of encoding, line end, delimiter and quoting is read as it is meant, or refused by name. */
class FileDialectTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final String NOTE = "Home visits \u2013 \u2018late\u2019 ones: \u00A35, a \"fare\"";
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** How a file is encoded, and what it is said to be. */
    private enum Form {
        UTF_8(StandardCharsets.UTF_8, false, null, null),
        UTF_8_LABELLED(StandardCharsets.UTF_8, false, StandardCharsets.UTF_8, null),
        UTF_8_WITH_MARK(StandardCharsets.UTF_8, true, null, null),
        UTF_8_WITH_MARK_LABELLED_WINDOWS(StandardCharsets.UTF_8, true, WINDOWS, null),
        UTF_16LE_WITH_MARK(StandardCharsets.UTF_16LE, true, null, null),
        UTF_16BE_WITH_MARK(StandardCharsets.UTF_16BE, true, null, null),
        UTF_16LE_WITH_MARK_LABELLED_UTF_8(StandardCharsets.UTF_16LE, true, StandardCharsets.UTF_8, null),
        UTF_16LE_LABELLED(StandardCharsets.UTF_16LE, false, StandardCharsets.UTF_16LE, null),
        WINDOWS_LABELLED(WINDOWS, false, WINDOWS, null),
        WINDOWS_LABELLED_LATIN_1(WINDOWS, false, StandardCharsets.ISO_8859_1, null),
        WINDOWS_UNLABELLED(WINDOWS, false, null, "invalid_encoding"),
        WINDOWS_LABELLED_UTF_8(WINDOWS, false, StandardCharsets.UTF_8, "invalid_encoding"),
        UTF_16LE_UNLABELLED(StandardCharsets.UTF_16LE, false, null, "nul_character"),
        UTF_32LE_WITH_MARK(UTF_32LE, true, null, "not_text");

        private final Charset charset;
        private final boolean mark;
        private final Charset label;
        private final String fault;

        Form(Charset charset, boolean mark, Charset label, String fault) {
            this.charset = charset;
            this.mark = mark;
            this.label = label;
            this.fault = fault;
        }

        byte[] encode(String text) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((mark ? "\uFEFF" + text : text).getBytes(charset));
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void isReadAsMeantOrRefusedByName(Form form) {
        int tried = 0;
        for (String end : LINE_ENDS) {
            for (char delimiter : DELIMITERS) {
                for (boolean quoted : List.of(true, false)) {
                    for (String last : List.of(end, "", end + end, delimiter + "" + delimiter + delimiter + end)) {
                        check(form, delimiter, file(end, delimiter, quoted) + last);
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isEqualTo(96);
    }

    private static void check(Form form, char delimiter, String text) {
        String profile = "{'delimiter': '" + (delimiter == '\t' ? "\\t" : delimiter) + "'}";
        ReadFile read = ReadFile.csv(
                new ByteArrayInputStream(form.encode(text)),
                new CsvOptions(ReadFile.OBSERVATIONS, ReadFile.profile(profile), null, form.label));
        if (form.fault == null) {
            assertThat(read.found()).as(text).isEmpty();
            assertThat(read.rows())
                    .as(text)
                    .extracting(row -> row.fields().path("note").asText())
                    .containsExactly(NOTE, "two\nlines", "plain");
            assertThat(read.rows())
                    .extracting(row -> row.fields().path("value").asText())
                    .containsExactly("1", "2.5", "3");
        } else {
            List<String> codes = new ArrayList<>();
            read.rows().stream()
                    .map(ParsedRow::faults)
                    .forEach(faults -> faults.forEach(fault -> codes.add(fault.code())));
            read.faults().forEach(fault -> codes.add(fault.code()));
            assertThat(codes).as(text).contains(form.fault);
            assertThat(read.rows())
                    .filteredOn(row -> row.faults().isEmpty())
                    .noneMatch(row -> row.fields().path("note").asText().startsWith("Home"));
        }
    }

    private static String file(String end, char delimiter, boolean quoted) {
        return record(delimiter, quoted, "indicator", "area", "period", "value", "note")
                + end
                + record(delimiter, quoted, "I1", "E06000041", "Q1 2024/25", "1", NOTE)
                + end
                + record(delimiter, quoted, "I1", "E06000041", "Q2 2024/25", "2.5", "two" + end + "lines")
                + end
                + record(delimiter, quoted, "I1", "E06000041", "Q3 2024/25", "3", "plain");
    }

    private static String record(char delimiter, boolean quoted, String... cells) {
        return Arrays.stream(cells)
                .map(cell -> quoted || cell.indexOf(delimiter) >= 0 || cell.contains("\"") || cell.contains("lines")
                        ? '"' + cell.replace("\"", "\"\"") + '"'
                        : cell)
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }
}
