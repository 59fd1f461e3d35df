package org.scrutiny.figures.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.intake.imports.ImportReport;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.ValidationRuleBuilder;

/** Validation rules applied to imported figures. */
@QuarkusTest
class ValidationRuleImportTest extends ValidationRuleTestBase {
    private static final String HEADER = "indicator,area,period,value\n";

    /** The series of these tests are long and end in the future. */
    @BeforeEach
    void ignorePeriods() {
        change("period-length", aRule("period_length").inactive());
        change("period-range", aRule("period_range").inactive());
    }

    @AfterEach
    void checkPeriods() {
        change("period-length", aRule("period_length"));
        change("period-range", aRule("period_range").reason("Check the year."));
    }

    /** The limits are those of the eight preceding quarters, in any order of the rows. */
    @ParameterizedTest
    @CsvSource({"false, 10", "true, 2"})
    void suddenChangeIsStoredAndReported(boolean backwards, int line) {
        List<String> rows = new ArrayList<>(steady());
        rows.add(row(indicator, 8, 90));
        if (backwards) {
            Collections.reverse(rows);
        }
        Response dry = importCsv(HEADER + String.join("", rows), "?dryRun=true");
        Response real = importCsv(HEADER + String.join("", rows), "");
        assertThat(real.asString()).isEqualTo(dry.asString());
        ImportReport report = read(real, 200, ImportReport.class);
        assertThat(report.created()).isEqualTo(9);
        assertThat(report.errors()).isEmpty();
        assertThat(report.warningsLeftOff()).isZero();
        assertThat(report.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.line()).isEqualTo(line);
            assertThat(warning.column()).isEqualTo("value");
            assertThat(warning.pointer()).isEqualTo("/value");
            assertThat(warning.code()).isEqualTo("sudden_change");
            assertThat(warning.value()).isEqualTo("90.0");
            assertThat(warning.message()).contains("the 8 preceding figures, 44.68 to 55.32. Rule sudden");
        });
        get("/v1/imports/" + real.path("id")).then().body("warnings", hasSize(1));
        figures("&warning=true")
                .then()
                .body("value.period", contains(Samples.quarter(8)))
                .body("value[0].warnings.rule", contains("sudden-change"));
        String id = figures("&warning=true").path("value[0].id");
        get("/v1/observations/" + id + "/revisions").then().body("value[0].warnings.code", contains("sudden_change"));
        importCsv(HEADER + String.join("", rows), "")
                .then()
                .body("unchanged", equalTo(9))
                .body("warnings", empty());
    }

    @Test
    void earlierChunksCountAsStored() {
        String filler = anIndicator().create().code();
        String file = HEADER + String.join("", steady()) + elevenHundred(filler, 1) + row(indicator, 8, 90);
        importCsv(file, "").then().statusCode(200).body("warnings.line", contains(1_110));
    }

    @Test
    void errorRejectsTheFile() {
        String name = rule("bounds").error().upper(60).create().name();
        String file = HEADER + row(indicator, 0, 50) + row(indicator, 1, 61) + row(indicator, 2, 60);
        Response dry = importCsv(file, "?dryRun=true");
        Response real = importCsv(file, "");
        assertThat(real.asString()).isEqualTo(dry.asString());
        ImportReport report = read(real, 422, ImportReport.class);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo("value");
            assertThat(error.pointer()).isEqualTo("/value");
            assertThat(error.code()).isEqualTo("broken_rule");
            assertThat(error.message()).isEqualTo("The value is above 60. Rule " + name + ".");
        });
        figures("").then().body("value", empty());
        Response partial = importCsv(file, "?mode=partial");
        partial.then().statusCode(200).body("created", equalTo(2)).body("rejected", equalTo(1));
        request()
                .get("/v1/imports/" + partial.path("id") + "/rejected")
                .then()
                .body(containsString("Line 3: value: The value is above 60."));
    }

    /** With 95 among them, the figures before it would let 70 be expected. */
    @Test
    void rejectedFigureDoesNotAffectOthers() {
        rule("sudden_change").error().create();
        String file = HEADER
                + String.join("", steady())
                + row(indicator, 8, 95)
                + row(indicator, 9, 70)
                + row(indicator, 10, 50);
        importCsv(file, "?mode=partial")
                .then()
                .statusCode(200)
                .body("created", equalTo(9))
                .body("errors.line", contains(10, 11))
                .body("warnings", empty());
    }

    @Test
    void sumCoversAllRowsOfTheFile() {
        List<String> codes =
                Stream.generate(() -> aCount().create().code()).limit(3).toList();
        aRule("sum_of_parts").error().sum(codes.get(0), codes.subList(1, 3)).create();
        String file = HEADER + row(codes.get(0), 0, 7) + row(codes.get(1), 0, 3) + row(codes.get(2), 0, 4);
        importCsv(file, "").then().statusCode(200).body("created", equalTo(3));
        importCsv(HEADER + row(codes.get(0), 0, 9) + row(codes.get(1), 0, 5), "")
                .then()
                .statusCode(200)
                .body("revised", equalTo(2));
        importCsv(HEADER + row(codes.get(0), 0, 10), "").then().statusCode(422).body("errors.line", contains(2));
        importCsv(HEADER + row(codes.get(2), 1, 2) + row(codes.get(0), 1, 4) + row(codes.get(1), 1, 1), "?mode=partial")
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("errors.line", contains(2, 3, 4))
                .body(
                        "errors[0].message",
                        startsWith(
                                codes.get(1) + ", " + codes.get(2) + " add up to 3, but " + codes.get(0) + " is 4."));
    }

    @Test
    void listsTheFirstOfManyWarningsAndCountsTheOthers() {
        rule("bounds").upper(40).create();
        importCsv(HEADER + elevenHundred(indicator, 40), "?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1_100))
                .body("warnings", hasSize(4))
                .body("warnings.line", contains(2, 3, 4, 5))
                .body("warnings.count", contains(33, 33, 33, 1_001))
                .body(
                        "warnings[3].message",
                        startsWith("The same applies to 1001 other rows, with other values: 61.0, 78.0, "))
                .body("warningsLeftOff", equalTo(0));
    }

    /** Annual figures are another series, and do not count. */
    @ParameterizedTest
    @CsvSource({"1, 0, 24", "1, 50, 10", "2, 0, 24", "2, 40, 10"})
    void suddenChangeUsesTheLatestFiguresOfALongSeries(int step, int rebased, int points) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i += step) {
            rows.append(row(indicator, i, i / step % 2 == 0 ? 49 : 51));
            if (i % 4 == 0) {
                rows.append(indicator + "," + area + "," + (2020 + i / 4) + "/" + (21 + i / 4) + ",10\n");
            }
        }
        importCsv(rows.toString(), "").then().statusCode(200).body("warnings", empty());
        if (rebased > 0) {
            aJudgement().of(indicator).in(area).period(Samples.quarter(rebased)).create();
        }
        importCsv(
                        HEADER + row(indicator, 60, 90) + row(indicator, 30, 50),
                        "?revisionKind=correction&revisionReason=Typing")
                .then()
                .statusCode(200)
                .body("warnings", hasSize(1))
                .body("warnings[0].message", containsString("the " + points + " preceding figures"));
    }

    @Test
    void unchangedFiguresAreNotChecked() {
        String file = HEADER + row(indicator, 0, 50) + row(indicator, 1, 55);
        importCsv(file, "").then().body("created", equalTo(2));
        ValidationRuleBuilder rule = rule("bounds").error().upper(40);
        String name = rule.create().name();
        importCsv(file, "").then().statusCode(200).body("unchanged", equalTo(2));
        String changed = file.replace(",55", ",56");
        importCsv(changed, "").then().statusCode(422).body("errors.line", contains(3));
        change(name, rule.inactive());
        importCsv(changed, "")
                .then()
                .statusCode(200)
                .body("revised", equalTo(1))
                .body("warnings", empty());
    }

    @Test
    void withdrawalRestoresWarnings() {
        rule("bounds").upper(40).create();
        importCsv(HEADER + row(indicator, 0, 50), "").then().body("warnings", hasSize(1));
        String id = importCsv(HEADER + row(indicator, 0, 30), "").path("id");
        figures("").then().body("value.warnings", contains(empty()));
        withdraw(id).then().statusCode(200);
        figures("").then().body("value.warnings", contains(hasSize(1))).body("value.value", equalTo(decimals("50.0")));
    }

    private static String elevenHundred(String code, int values) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            String inArea = Samples.makeArea();
            for (int quarter = 0; quarter < 100; quarter++) {
                rows.append(row(code, inArea, quarter, 50 + quarter * 17 % values));
            }
        }
        return rows.toString();
    }

    private List<String> steady() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.add(row(indicator, i, i % 2 == 0 ? 49 : 51));
        }
        return rows;
    }

    private String row(String code, int quarter, Number value) {
        return row(code, area, quarter, value);
    }

    private static String row(String code, String inArea, int quarter, Number value) {
        return code + "," + inArea + "," + Samples.quarter(quarter) + "," + value + "\n";
    }
}
