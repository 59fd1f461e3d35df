package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** One bad row, anywhere in the file and with any fault, rejects the file and is reported. */
@QuarkusTest
class RejectedImportTest extends SeriesTest {
    /** A long run: -Dimport.files=500. */
    private static final int FILES = Integer.getInteger("import.files", 40);

    private static final List<String> COLUMNS =
            List.of("indicator", "area", "period", "value", "numerator", "denominator", "status", "note");

    /** An invalid text for a column, and the expected code and column of the fault. */
    private record BadCell(String column, String text, String named, String code) {
        BadCell(String column, String text, String code) {
            this(column, text, column, code);
        }
    }

    private static final List<BadCell> BAD_CELLS = List.of(
            new BadCell("value", "n/k", "unknown_symbol"),
            new BadCell("value", "1,23,4", "invalid_number"),
            new BadCell("value", "12.123456789012", "too_many_digits"),
            new BadCell("value", "101", "broken_rule"),
            new BadCell("value", "-1", "broken_rule"),
            new BadCell("value", "", "broken_rule"),
            new BadCell("area", "E99999999", "unknown_reference"),
            new BadCell("indicator", "NOBODY", "unknown_reference"),
            new BadCell("period", "Q5 2024/25", "invalid_period"),
            new BadCell("period", "soon", "invalid_period"),
            new BadCell("status", "Y", "invalid_value"),
            new BadCell("numerator", "5", "denominator", "broken_rule"));

    @Test
    void oneBadRowIsReportedAndNothingIsStored() {
        List<String> areas = List.of(area, Samples.makeArea());
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            List<List<String>> rows = rows(random, indicator, areas);
            int bad = random.nextInt(rows.size());
            BadCell badCell = BAD_CELLS.get(random.nextInt(BAD_CELLS.size()));
            // Beside a symbol that replaces the value, counts are ignored, valid or not.
            rows.get(bad).set(COLUMNS.indexOf("value"), "50.0");
            rows.get(bad).set(COLUMNS.indexOf(badCell.column), badCell.text);
            String file = file(rows, random.nextBoolean() ? "\n" : "\r\n");
            Response dry = importCsv(file, "?dryRun=true");
            Response real = importCsv(file, "");
            String name = "file " + seed + ", " + badCell;
            assertThat(real.statusCode()).as(name).isEqualTo(422);
            assertThat(real.asString()).as(name).isEqualTo(dry.asString());
            assertThat(real.<List<Integer>>path("errors.line")).as(name).containsExactly(bad + 2);
            assertThat(real.<List<String>>path("errors.column")).as(name).containsExactly(badCell.named);
            assertThat(real.<List<String>>path("errors.code")).as(name).containsExactly(badCell.code);
            List<?> stored = get("/v1/observations?indicator=" + indicator).path("value");
            assertThat(stored).as(name).isEmpty();
        }
    }

    private static List<List<String>> rows(Random random, String indicator, List<String> areas) {
        List<List<String>> rows = new ArrayList<>();
        int quarters = 5 + random.nextInt(20);
        for (String area : areas) {
            for (int i = 0; i < quarters; i++) {
                String value = random.nextInt(10) == 0 ? "[x]" : random.nextInt(1_000) / 10.0 + "";
                String note = random.nextInt(5) == 0 ? "\"as said, in a note\"" : "";
                rows.add(new ArrayList<>(Arrays.asList(indicator, area, Samples.quarter(i), value, "", "", "", note)));
            }
        }
        return rows;
    }

    private static String file(List<List<String>> rows, String end) {
        StringBuilder file = new StringBuilder(String.join(",", COLUMNS)).append(end);
        rows.forEach(row -> file.append(String.join(
                        ",", row.stream().map(RejectedImportTest::quoted).toList()))
                .append(end));
        return file.toString();
    }

    private static String quoted(String cell) {
        return cell.contains(",") && !cell.startsWith("\"") ? '"' + cell + '"' : cell;
    }
}
