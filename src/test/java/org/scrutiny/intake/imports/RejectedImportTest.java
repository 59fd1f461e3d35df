package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** One bad row, wherever in the file and whatever is wrong with it, keeps the file out and is named. */
@QuarkusTest
class RejectedImportTest extends RestTest {
    /** A long run: -Dimport.files=500. */
    private static final int FILES = Integer.getInteger("import.files", 40);

    private static final List<String> COLUMNS =
            List.of("indicator", "area", "period", "value", "numerator", "denominator", "status", "note");

    /** What is written into which column, and the code that it is refused with. */
    private record Spoiler(String column, String text, String named, String code) {
        Spoiler(String column, String text, String code) {
            this(column, text, column, code);
        }
    }

    private static final List<Spoiler> SPOILERS = List.of(
            new Spoiler("value", "n/k", "unknown_symbol"),
            new Spoiler("value", "1,23,4", "invalid_number"),
            new Spoiler("value", "12.123456789012", "too_many_digits"),
            new Spoiler("value", "101", "broken_rule"),
            new Spoiler("value", "-1", "broken_rule"),
            new Spoiler("value", "", "broken_rule"),
            new Spoiler("area", "E99999999", "unknown_reference"),
            new Spoiler("indicator", "NOBODY", "unknown_reference"),
            new Spoiler("period", "Q5 2024/25", "invalid_period"),
            new Spoiler("period", "soon", "invalid_period"),
            new Spoiler("status", "Y", "invalid_value"),
            new Spoiler("numerator", "5", "denominator", "broken_rule"));

    @Test
    void itIsNamedAndNothingIsStored() {
        List<String> areas = List.of(Samples.makeArea(), Samples.makeArea());
        String indicator = Samples.makeIndicator(Samples.percentage());
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            List<List<String>> rows = rows(random, indicator, areas);
            int bad = random.nextInt(rows.size());
            Spoiler spoiler = SPOILERS.get(random.nextInt(SPOILERS.size()));
            // Beside a symbol in place of the value, counts are left out, right or wrong.
            rows.get(bad).set(COLUMNS.indexOf("value"), "50.0");
            rows.get(bad).set(COLUMNS.indexOf(spoiler.column), spoiler.text);
            String file = file(rows, random.nextBoolean() ? "\n" : "\r\n");
            Response dry = importCsv(file, "?dryRun=true");
            Response real = importCsv(file, "");
            String name = "file " + seed + ", " + spoiler;
            assertThat(real.statusCode()).as(name).isEqualTo(422);
            assertThat(real.asString()).as(name).isEqualTo(dry.asString());
            assertThat(real.<List<Integer>>path("errors.line")).as(name).containsExactly(bad + 2);
            assertThat(real.<List<String>>path("errors.column")).as(name).containsExactly(spoiler.named);
            assertThat(real.<List<String>>path("errors.code")).as(name).containsExactly(spoiler.code);
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
