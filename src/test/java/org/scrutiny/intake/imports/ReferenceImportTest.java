package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.figures.indicator.ExternalCode;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.ReadFile;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.csv.CsvOptions;
import org.scrutiny.intake.reading.csv.CsvRowReader;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.testsupport.Reference;
import org.scrutiny.testsupport.RestTest;

/**
 * Published files are imported unmodified, and each stored figure equals the figure in the file. ReferenceFilesTest
 * compares the reading of the files with figures obtained independently.
 */
@QuarkusTest
class ReferenceImportTest extends RestTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @CsvSource({
        "dfe_c1_cin_referrals_rereferrals_2013_2025, annual",
        "dfe_cla_number_rate_per_10k_2021_2025, annual",
        "dfe_csww_headline_2017_2022, annual",
        "lait_bds_long_subset, annual",
        "lgbf_quarterly, quarterly",
        "nhs_child_community_waits_monthly_england_2023, monthly",
        "trafford_neet_not_known_2016_2021, annual"
    })
    void storesPublishedFilesUnchanged(String name, String frequency) throws IOException {
        String file = "files/" + name + ".csv";
        JsonNode profile;
        try (InputStream stream = ReferenceImportTest.class.getResourceAsStream("/intake/" + name + ".json")) {
            // Published counts are rounded, or do not exactly match the value.
            profile = ((ObjectNode) JSON.readTree(stream)).put("roundedCounts", true);
        }
        List<ParsedRow> rows = rows(file, JSON.treeToValue(profile, ImportProfile.class));
        makeAreas(rows);
        Map<String, String> codes = makeIndicators(rows, frequency);
        String saved = name.substring(0, 8);
        request().contentType("application/json").body(profile.toString()).put("/v1/import-profiles/" + saved);
        send(file, saved + "&dryRun=true").then().statusCode(200);
        send(file, saved)
                .then()
                .statusCode(200)
                .body("state", equalTo("completed"))
                .body("rejected", equalTo(0))
                .body("created", equalTo(rows.size()));
        PeriodContext context = frequency.equals("annual")
                ? PeriodContext.annualFlow(YearType.FINANCIAL)
                : PeriodContext.of(YearType.FINANCIAL);
        Map<String, String> expected = new TreeMap<>();
        rows.forEach(row -> expected.put(
                codes.get(text(row, "indicator")) + " " + text(row, "area") + " " + period(row, context),
                figure(row.fields())));
        Map<String, String> stored = stored(codes.values());
        assertThat(difference(stored, expected)).as("not as sent").isEmpty();
        assertThat(difference(expected, stored)).as("not there").isEmpty();
        send(file, saved).then().body("created", equalTo(0)).body("revised", equalTo(0));
    }

    private static Map<String, String> difference(Map<String, String> one, Map<String, String> other) {
        Map<String, String> difference = new TreeMap<>(one);
        difference.entrySet().removeAll(other.entrySet());
        return difference;
    }

    private static List<ParsedRow> rows(String file, ImportProfile profile) throws IOException {
        List<ParsedRow> rows = new ArrayList<>();
        try (RowReader reader =
                new CsvRowReader(Reference.open(file), new CsvOptions(ReadFile.OBSERVATIONS, profile, null, null))) {
            for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static void makeAreas(List<ParsedRow> rows) {
        rows.stream().map(row -> text(row, "area")).distinct().forEach(code -> {
            String level = code.startsWith("E92") ? "country" : code.startsWith("E12") ? "region" : "local_authority";
            if (get("/v1/areas/" + code).statusCode() == 404) {
                anArea().code(code).name("Area " + code).level(level).create();
            }
        });
    }

    /** Indicator codes by name in the file; a name that is not a valid code becomes an external code. */
    private static Map<String, String> makeIndicators(List<ParsedRow> rows, String frequency) {
        Map<String, String> codes = new TreeMap<>();
        for (String name :
                new TreeSet<>(rows.stream().map(row -> text(row, "indicator")).toList())) {
            String code = name.replaceAll("[^A-Za-z0-9_.-]", "");
            if (get("/v1/indicators/" + code).statusCode() == 404) {
                anIndicator()
                        .code(code)
                        .title(name)
                        .measure(name.equals("FD08") ? "percentage" : "rate")
                        .improvementDirection("neutral")
                        .frequency(frequency)
                        .with("decimals", 6)
                        .with("externalCodes", List.of(new ExternalCode("file", name)))
                        .create();
            }
            codes.put(name, code);
        }
        return codes;
    }

    private static String text(ParsedRow row, String field) {
        return row.fields().path(field).asText();
    }

    private static String period(ParsedRow row, PeriodContext context) {
        Period period = row.fields().has("period")
                ? Period.parse(text(row, "period"), context)
                : Period.of(text(row, "timePeriod"), text(row, "timeIdentifier"), context);
        return period.start() + "/" + period.end();
    }

    private static String figure(JsonNode row) {
        JsonNode value = row.path("value");
        String status = row.has("status") ? row.get("status").toString() : "[\"A\"]";
        return (value.isNumber()
                        ? new BigDecimal(value.asText()).stripTrailingZeros().toPlainString()
                        : "none") + " " + status;
    }

    private static Map<String, String> stored(Iterable<String> codes) throws IOException {
        Map<String, String> stored = new TreeMap<>();
        String next = "/v1/observations?limit=1000&indicator=" + String.join("&indicator=", codes);
        while (next != null) {
            JsonNode page = JSON.readTree(request()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            for (JsonNode row : page.path("value")) {
                stored.put(
                        row.path("indicator").asText() + " "
                                + row.path("area").asText() + " "
                                + row.path("periodStart").asText() + "/"
                                + row.path("periodEnd").asText(),
                        figure(row));
            }
            next = page.path("next").isNull() ? null : page.path("next").asText();
        }
        return stored;
    }

    private static Response send(String file, String query) {
        return importCsv(Reference.bytes(file), "?profile=" + query);
    }
}
