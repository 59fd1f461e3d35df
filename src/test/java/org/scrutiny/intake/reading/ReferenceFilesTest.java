package org.scrutiny.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.intake.reading.csv.CsvOptions;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.intake.reading.profile.MeasureColumn;
import org.scrutiny.intake.reading.profile.MeasureRole;
import org.scrutiny.intake.reading.profile.TextCondition;
import org.scrutiny.testsupport.Reference;

/** Published files, read by profiles and compared with figures read from them independently. */
class ReferenceFilesTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Adds a measure for each column, with the column's name as its indicator. */
    private static ImportProfile measuring(ImportProfile profile, Iterable<String> columns, Map<String, String> where) {
        List<MeasureColumn> measures = new ArrayList<>();
        columns.forEach(column -> measures.add(new MeasureColumn(column, column, MeasureRole.VALUE)));
        Map<String, TextCondition> conditions = new HashMap<>();
        where.forEach((column, text) -> conditions.put(column, new TextCondition(List.of(text), false)));
        return new ImportProfile(
                profile.base(),
                measures,
                conditions,
                null,
                null,
                profile.areaColumn(),
                profile.areas(),
                null,
                profile.periodColumns(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "dfe_c1_cin_referrals_rereferrals_2013_2025, 6396, 0",
        "dfe_cla_number_rate_per_10k_2021_2025, 1670, 1670",
        "dfe_csww_headline_2017_2022, 2934, 0",
        "lait_bds_long_subset, 1550, 0",
        "lgbf_quarterly, 252, 0",
        "nhs_child_community_waits_monthly_england_2023, 20, 20",
        "trafford_neet_not_known_2016_2021, 204, 0"
    })
    void mapsEveryPublishedFile(String name, int rows, int skipped) throws IOException {
        ReadFile read = read(name + ".csv", profile(name));
        assertThat(read.found()).isEmpty();
        assertThat(read.rows()).hasSize(rows).allSatisfy(row -> {
            assertThat(row.fields().get("area").asText()).matches("[A-Z][0-9]{8}");
            assertThat(row.fields().has("period") || row.fields().has("timePeriod"))
                    .isTrue();
            assertThat(row.fields().has("value")).isTrue();
        });
        assertThat(read.skipped()).isEqualTo(skipped);
    }

    @TestFactory
    Stream<DynamicTest> matchesIndependentlyReadFigures() {
        return Reference.json("files/expectations.json")
                .valueStream()
                .map(check -> DynamicTest.dynamicTest(
                        name(check) + " " + check.path("series").path("key"), () -> check(check)));
    }

    private static void check(JsonNode check) throws IOException {
        if (check.has("rows")) {
            int columns = Math.max(1, check.path("cell_kinds").size());
            assertThat(kinds(check).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(check.get("rows").asInt() * columns);
        }
        for (Entry<String, JsonNode> column : check.path("cell_kinds").properties()) {
            Map<String, Integer> expected = new TreeMap<>();
            column.getValue()
                    .properties()
                    .forEach(kind -> expected.put(
                            column.getKey() + " " + kind.getKey(),
                            kind.getValue().asInt()));
            assertThat(kinds(check)).containsAllEntriesOf(expected);
        }
        if (check.has("series")) {
            checkSeries(check.get("series"), name(check));
        }
        for (JsonNode row : check.path("symbol_rows")) {
            checkSymbols(row, name(check));
        }
    }

    /** Counts the cells of each column by kind: a number, or the symbol of its status. */
    private static Map<String, Integer> kinds(JsonNode check) throws IOException {
        List<String> columns = check.has("cell_kinds")
                ? check.get("cell_kinds").propertyStream().map(Entry::getKey).toList()
                : List.of("Value");
        Map<String, Integer> kinds = new TreeMap<>();
        ReadFile read = read(name(check) + ".csv", measuring(profile(name(check)), columns, Map.of()));
        assertThat(read.found()).isEmpty();
        for (ParsedRow row : read.rows()) {
            kinds.merge(row.fields().get("indicator").asText() + " " + kind(row), 1, Integer::sum);
        }
        return kinds;
    }

    private static String kind(ParsedRow row) {
        if (row.fields().get("value").isNumber()) {
            return "number";
        }
        assertThat(row.fields().get("value").isNull()).isTrue();
        return Map.of("Q", "c", "O", "x", "M", "z", "U", "u")
                .get(row.fields().get("status").get(0).asText());
    }

    private static void checkSeries(JsonNode series, String name) throws IOException {
        Map<String, String> where = new HashMap<>();
        series.get("key")
                .properties()
                .forEach(key -> where.put(key.getKey(), key.getValue().asText()));
        List<String> columns = series.has("columns")
                ? series.get("columns").valueStream().map(JsonNode::asText).toList()
                : List.of(series.path("column").asText(name.startsWith("lait") ? "Values" : "Value"));
        Map<String, BigDecimal> expected = new TreeMap<>();
        series.get("values").properties().forEach(value -> {
            for (int i = 0; i < columns.size(); i++) {
                String number = (value.getValue().isArray() ? value.getValue().get(i) : value.getValue()).asText();
                // The file has 85.600000000000009 where the spreadsheet shows 85.6.
                expected.put(
                        columns.get(i) + " " + value.getKey(),
                        decimal(number).round(new MathContext(15)).stripTrailingZeros());
            }
        });
        Map<String, BigDecimal> found = new TreeMap<>();
        for (ParsedRow row :
                read(name + ".csv", measuring(profile(name), columns, where)).rows()) {
            assertThat(row.faults()).isEmpty();
            String period = row.fields()
                    .path("period")
                    .asText(row.fields().path("timePeriod").asText());
            found.put(
                    row.fields().get("indicator").asText() + " " + period,
                    decimal(row.fields().get("value").asText()));
        }
        assertThat(found).isEqualTo(expected);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text).stripTrailingZeros();
    }

    private static void checkSymbols(JsonNode expected, String name) throws IOException {
        Map<String, String> where = new HashMap<>();
        for (String column : List.of("time_period", "la_name", "geographic_level")) {
            where.put(column, expected.get(column).asText());
        }
        List<String> columns = List.of("referral_count", "rereferral_percent");
        Map<String, String> status = Map.of("c", "Q", "x", "O", "z", "M", "u", "U");
        for (ParsedRow row :
                read(name + ".csv", measuring(profile(name), columns, where)).rows()) {
            String symbol = expected.get(row.fields().get("indicator").asText()).asText();
            if (status.containsKey(symbol)) {
                assertThat(row.fields().get("value").isNull()).isTrue();
                assertThat(row.fields().get("status").get(0).asText()).isEqualTo(status.get(symbol));
            } else {
                assertThat(row.fields().get("value").asText()).isEqualTo(symbol);
            }
        }
    }

    private static String name(JsonNode check) {
        return check.get("file").asText().replace(".csv", "");
    }

    private static ImportProfile profile(String name) throws IOException {
        try (InputStream stream = ReferenceFilesTest.class.getResourceAsStream("/intake/" + name + ".json")) {
            return JSON.readValue(stream, ImportProfile.class);
        }
    }

    private static ReadFile read(String file, ImportProfile profile) throws IOException {
        return ReadFile.csv(
                Reference.open("files/" + file), new CsvOptions(ReadFile.OBSERVATIONS, profile, null, null));
    }
}
