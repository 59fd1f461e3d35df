package org.scrutiny.intake.reading.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.ReadFile;

/** Randomly generated files, in every style that programs write, are read back unchanged. */
class GeneratedCsvTest {
    private static final List<String> COLUMNS = List.of("indicator", "area", "period", "note", "value");
    private static final List<String> NOTES = List.of(
            "", "plain", "comma, inside", "a \"quote\"", "two\nlines", "\u00A3 M\u00F4n \uD83D\uDE00", "7", "'; --");
    private static final Map<String, String> BAD = Map.of(
            "tbc", "unknown_symbol",
            "*", "unknown_symbol",
            "1,23,4", "invalid_number",
            "12..3", "invalid_number",
            "0.12345678901", "too_many_digits",
            "5 [x]", "symbol_with_value",
            "[p]", "flag_without_value");

    private final List<List<String>> records = new ArrayList<>();
    private final StringBuilder file = new StringBuilder();
    private final List<Long> lines = new ArrayList<>();
    private final List<String> order = new ArrayList<>(COLUMNS);

    private void generate(Random random, int badRecord, String bad) {
        Collections.shuffle(order, random);
        char delimiter = ",;\t|".charAt(random.nextInt(4));
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        file.append(String.join(String.valueOf(delimiter), order)).append(end);
        long line = 2;
        for (int i = 0; i < 200; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(4));
            String note = NOTES.get(random.nextInt(NOTES.size()));
            String written = i == badRecord ? bad : written(value, random);
            List<String> record = List.of("I" + i, "E06000041", "2024", note, value.toPlainString());
            records.add(record);
            lines.add(line);
            file.append(order.stream()
                            .map(name -> name.equals("value") ? written : record.get(COLUMNS.indexOf(name)))
                            .map(text -> cell(text, delimiter, random).replace("\n", end))
                            .collect(Collectors.joining(String.valueOf(delimiter))))
                    .append(end);
            line += 1 + note.chars().filter(c -> c == '\n').count();
            for (int blank = random.nextInt(20); blank > 18; blank--) {
                file.append(end);
                line++;
            }
        }
        read = ReadFile.csv(file.toString(), "{'delimiter': '" + (delimiter == '\t' ? "\\t" : delimiter) + "'}");
    }

    private ReadFile read;

    private static String written(BigDecimal value, Random random) {
        String plain = value.toPlainString();
        return switch (random.nextInt(6)) {
            case 0 -> plain + "%";
            case 1 -> " " + plain + "\u00A0";
            case 2 -> plain.replace('-', '\u2212');
            case 3 -> value.unscaledValue() + "E-" + value.scale();
            case 4 -> String.format(Locale.UK, "%,." + value.scale() + "f", value);
            default -> plain;
        };
    }

    private static String cell(String text, char delimiter, Random random) {
        boolean mustQuote = text.indexOf(delimiter) >= 0 || text.contains("\"") || text.contains("\n");
        return mustQuote || random.nextInt(4) == 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void readsBackWhatWasWritten(long seed) {
        generate(new Random(seed), -1, null);
        assertThat(read.found()).isEmpty();
        assertThat(read.rows()).hasSameSizeAs(records);
        for (int i = 0; i < records.size(); i++) {
            ParsedRow row = read.rows().get(i);
            List<String> record = records.get(i);
            assertThat(row.line()).isEqualTo(lines.get(i));
            assertThat(row.fields().get("indicator").asText()).isEqualTo(record.get(0));
            assertThat(row.fields().path("note").asText()).isEqualTo(record.get(3));
            assertThat(row.fields().get("value").decimalValue()).isEqualByComparingTo(record.get(4));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void reportsABadCellAtItsLine(long seed) {
        Random random = new Random(seed);
        int record = random.nextInt(200);
        String bad = List.copyOf(BAD.keySet()).get(random.nextInt(BAD.size()));
        generate(random, record, bad);
        assertThat(read.found()).containsExactly(lines.get(record) + " value " + BAD.get(bad) + " " + bad);
        assertThat(read.rows()).hasSameSizeAs(records);
    }
}
