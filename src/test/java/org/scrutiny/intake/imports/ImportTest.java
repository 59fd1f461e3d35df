package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

@QuarkusTest
@Fast
class ImportTest extends SeriesTest {
    private static final String HEADER = "indicator,area,period,value,numerator,denominator,status,note\n";

    @Test
    void countsNewChangedAndUnchangedFigures() {
        importRows(row("Q1 2024/25", "50", "25", "50", "P", "") + row("Q2 2024/25", "60", "30", "50", "A", ""))
                .then()
                .statusCode(200)
                .body("state", equalTo("completed"))
                .body("created", equalTo(2))
                .body("errors", empty());
        importRows(row("Q1 2024/25", "40", "20", "50", "A", "")
                        + row("Q2 2024/25", "60.0", "30", "50", "A", "")
                        + row("Q3 2024/25", "[c]", "", "", "", ""))
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("revised", equalTo(1))
                .body("unchanged", equalTo(1));
        figures("")
                .then()
                .body("value.value", contains(new BigDecimal("40.0"), new BigDecimal("60.0"), null))
                .body("value.revisionKind", contains("provisional_to_final", "first", "first"))
                .body("value.shorthand", contains(null, null, "[c]"));
        String id = figures("").path("value[0].id");
        get("/v1/observations/" + id + "/revisions")
                .then()
                .body("value.value", equalTo(decimals("50.0 40.0")))
                .body("value.revisionNumber", contains(1, 2));
    }

    @Test
    void oneBadRowRejectsTheFile() {
        String file = HEADER
                + row("Q1 2024/25", "50", "25", "50", "", "")
                + row("Q2 2024/25", "abc", "", "", "", "")
                + row("Q3 2024/25", "70", "35", "50", "", "");
        Response dry = importCsv(file, "?dryRun=true");
        figures("").then().body("value", empty());
        Response real = importCsv(file, "");
        assertThat(real.asString()).isEqualTo(dry.asString());
        ImportReport report = read(real, 422, ImportReport.class);
        assertThat(report.state()).isEqualTo(ImportState.REJECTED);
        assertThat(report.created()).isZero();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo("value");
            assertThat(error.pointer()).isEqualTo("/value");
            assertThat(error.code()).isEqualTo("unknown_symbol");
            assertThat(error.value()).isEqualTo("abc");
        });
        figures("").then().body("value", empty());
        get("/v1/imports/" + report.id()).then().statusCode(200).body("state", equalTo("rejected"));
    }

    @Test
    void partialModeReturnsRejectedRowsForCorrection() {
        String bad = row("Q2 2024/25", "101", "", "", "", "\"a, note\"");
        Response report = importCsv(HEADER + row("Q1 2024/25", "50", "25", "50", "", "") + bad, "?mode=partial");
        report.then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("errors[0].code", equalTo("broken_rule"));
        String corrected = request()
                .get("/v1/imports/" + report.path("id") + "/rejected")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(containsString("Line 3: value: A percentage cannot exceed 100."))
                .extract()
                .asString();
        importCsv(corrected.replace("101", "11"), "").then().statusCode(200).body("created", equalTo(1));
        figures("")
                .then()
                .body("value.value", equalTo(decimals("50.0 11.0")))
                .body("value[1].note", equalTo("a, note"));
    }

    @Test
    void rowsThatSayTheSameCountOnce() {
        String row = row("Q1 2024/25", "50", "25", "50", "", "");
        importRows(row + row("Q2 2024/25", "50", "25", "50", "", "") + row)
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("unchanged", equalTo(1));
        figures("").then().body("value.revisionNumber", contains(1, 1));
    }

    /** The rows are far apart or near, and the first agrees with the stored figure or not. */
    @ParameterizedTest
    @CsvSource({"50, 60, 0", "60, 50, 0", "50, 60, 1200", "60, 50, 1200"})
    void rowsThatContradictEachOtherAreAllRejected(int first, int second, int between) {
        importRows(row("Q1 2024/25", "50", "", "", "", "")).then().statusCode(200);
        StringBuilder file = new StringBuilder(HEADER).append(row("Q1 2024/25", first + "", "", "", "", ""));
        for (int i = 0; i < between; i++) {
            file.append(row(Samples.quarter(i % 12), "1", "", "", "", ""));
        }
        file.append(row("2024/25 Q1", second + "", "", "", "", "")).append(row("Q2 2024/25", "7", "", "", "", ""));
        String dry = importCsv(file.toString(), "?mode=partial&dryRun=true").asString();
        Response report = importCsv(file.toString(), "?mode=partial");
        assertThat(report.asString()).isEqualTo(dry);
        int last = between + 3;
        report.then()
                .statusCode(200)
                .body("errors.line", contains(2, last))
                .body("errors.code", contains("already_exists", "already_exists"))
                .body("errors[0].message", endsWith("; see line " + last + "."))
                .body("errors[1].message", endsWith("; see line 2."))
                .body("errors[0].hint", startsWith("The rows differ in period, value."))
                .body("rejected", equalTo(2));
        figures("&period=Q1 2024/25").then().body("value.value", equalTo(decimals("50.0")));
        figures("&period=Q2 2024/25").then().body("value.value", equalTo(decimals("7.0")));
        request().get("/v1/imports/" + report.path("id") + "/rejected").then().body(containsString("Line 2: "));
    }

    /** A row that is rejected by a rule still contradicts another one. */
    @ParameterizedTest
    @CsvSource({"101, 60", "60, 101"})
    void invalidRowContradictsToo(String first, String second) {
        String file = HEADER + row("Q1 2024/25", first, "", "", "", "") + row("Q1 2024/25", second, "", "", "", "");
        importCsv(file, "?mode=partial").then().body("rejected", equalTo(2));
        figures("").then().body("value", empty());
    }

    @Test
    void equalErrorsAreListedOnce() {
        StringBuilder file = new StringBuilder("indicator,area,period,value\n");
        for (int i = 0; i < 30; i++) {
            file.append("NOBODY,")
                    .append(area)
                    .append(',')
                    .append(Samples.quarter(i % 12))
                    .append(",1\n");
        }
        importCsv(file.toString(), "")
                .then()
                .statusCode(422)
                .body("rejected", equalTo(30))
                .body("errors.size()", equalTo(1))
                .body("errors[0].count", equalTo(30))
                .body("errors[0].line", equalTo(2))
                .body("errors[0].lines", contains(2, 3, 4, 5, 6))
                .body("errorsLeftOff", equalTo(0));
    }

    @Test
    void importingTheSameFileAgainChangesNothing() {
        String file = HEADER + row("Q1 2024/25", "50", "25", "50", "", "");
        String first = importCsv(file, "").path("id");
        Response second = importCsv(file, "");
        second.then().body("unchanged", equalTo(1)).body("created", equalTo(0));
        assertThat(second.<String>path("id")).isEqualTo(first.replace("-1", "-2"));
        figures("").then().body("value.revisionNumber", contains(1)).body("value.batch", contains(first));
    }

    @Test
    void importsJsonArraysAndJsonLines() {
        String one = """
                {"indicator": "%s", "area": "%s", "period": "Q1 2024/25", "value": 50}
                """.formatted(indicator, area).strip();
        String two = one.replace("Q1", "Q2");
        request()
                .contentType("application/json")
                .body("[" + one + ",\n" + two + "]")
                .post("/v1/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(2));
        request()
                .contentType("application/x-ndjson")
                .body((one + "\n" + two.replace("value", "valeu") + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("errors.line", contains(2))
                .body("errors.code", contains("unknown_field"));
    }

    @Test
    void importsByASavedProfile() {
        String name = "profile-" + indicator;
        String profile = """
                {"extends": "dfe", "measures": [
                  {"column": "share", "indicator": "%s"},
                  {"column": "cases", "indicator": "%s", "role": "numerator"},
                  {"column": "all", "indicator": "%s", "role": "denominator"}],
                 "where": {"category": "Total"}}
                """.formatted(indicator, indicator, indicator);
        json(profile).put("/v1/import-profiles/" + name).then().statusCode(200).body("name", equalTo(name));
        String file = "time_period,time_identifier,geographic_level,new_la_code,category,share,cases,all\r\n"
                + "202425,Financial year Q1,Local authority," + area + ",Total,50.0,\"1,000\",\"2,000\"\r\n"
                + "202425,Financial year Q2,Local authority," + area + ",Total,c,c,c\r\n"
                + "202425,Financial year Q1,Local authority," + area + ",Part,1,1,1\r\n";
        importCsv(file, "?profile=" + name)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("skipped", equalTo(1));
        figures("")
                .then()
                .body("value.period", contains("Q1 2024/25", "Q2 2024/25"))
                .body("value.numerator", contains(equalTo(1000), nullValue()))
                .body("value.status", contains(List.of("A"), List.of("Q")));
    }

    @Test
    void rejectsInvalidAndUnknownProfiles() {
        json("{\"extends\": \"dfe\", \"measures\": [{\"column\": \"a\", \"indicator\": \"X\", \"role\": \"numerator\"}]}")
                .put("/v1/import-profiles/half")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", startsWith("/measures"));
        json("{}").put("/v1/import-profiles/dfe").then().statusCode(400);
        importCsv(HEADER, "?profile=nowhere").then().statusCode(400).body("errors[0].parameter", equalTo("profile"));
    }

    @ParameterizedTest
    @CsvSource({
        "?type=pigeons, type",
        "?mode=some, mode",
        "?dryRun=perhaps, dryRun",
        "?profile=, profile",
        "?dryrun=true, dryrun",
    })
    void rejectsInvalidParameters(String query, String parameter) {
        importCsv(HEADER, query).then().statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void rejectsEmptyAndUnsupportedFiles() {
        importCsv("", "").then().statusCode(422).body("errors[0].code", equalTo("no_header"));
        importCsv(HEADER, "").then().statusCode(200).body("created", equalTo(0));
        request()
                .contentType("text/plain")
                .body(HEADER)
                .post("/v1/imports")
                .then()
                .statusCode(415);
        request()
                .contentType("text/csv; charset=nonsense")
                .body(HEADER.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(415);
        request()
                .contentType("application/json")
                .body("{\"value\": 1}")
                .post("/v1/imports")
                .then()
                .statusCode(422);
        get("/v1/imports/none-1").then().statusCode(404);
        get("/v1/imports/none-1/rejected").then().statusCode(404);
        withdraw("none-1").then().statusCode(404);
    }

    @Test
    void concurrentImportsRunOneAfterAnother() {
        AtomicInteger next = new AtomicInteger();
        List<Response> answers =
                AtOnce.run(8, () -> importRows(row("Q1 2024/25", "5" + next.getAndIncrement() % 2, "", "", "", "")));
        answers.forEach(answer -> answer.then().statusCode(200));
        long created =
                answers.stream().mapToInt(answer -> answer.path("created")).sum();
        long revised =
                answers.stream().mapToInt(answer -> answer.path("revised")).sum();
        assertThat(created).isEqualTo(1);
        figures("").then().body("value.revisionNumber", contains((int) (1 + revised)));
    }

    private Response importRows(String rows) {
        return importCsv(HEADER + rows, "");
    }

    private String row(String period, String value, String numerator, String denominator, String status, String note) {
        return String.join(",", indicator, area, period, value, numerator, denominator, status, note) + "\n";
    }
}
