package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Defaults for a whole file apply to rows that do not override them. */
@QuarkusTest
class ProvenanceTest extends SeriesTest {
    private static final String DEFAULTS =
            "?sourceSystem=Mosaic&revisionKind=late_data&revisionReason=Two schools were late";

    @BeforeEach
    void makeFigures() {
        Samples.makeQuarters(indicator, area, 1, 2, 3);
    }

    @Test
    void rowsOverrideTheDefaultsOfTheFile() {
        String[] rows = {
            "Q1 2020/21,10,,,",
            "Q2 2020/21,11,Liquidlogic,correction,Miscounted",
            "Q3 2020/21,12,,,Late",
            "Q4 2020/21,13,,,"
        };
        String dry = send(DEFAULTS + "&dryRun=true", rows).asString();
        Response real = send(DEFAULTS, rows);
        assertThat(real.asString()).isEqualTo(dry);
        String id = real.then()
                .statusCode(200)
                .body("revised", equalTo(3))
                .body("created", equalTo(1))
                .extract()
                .path("id");
        get("/v1/imports/" + id)
                .then()
                .body("sourceSystem", equalTo("Mosaic"))
                .body("revisionKind", equalTo("late_data"))
                .body("revisionReason", equalTo("Two schools were late"));
        get("/v1/observations?indicator=" + indicator)
                .then()
                .body("value.sourceSystem", contains("Mosaic", "Liquidlogic", "Mosaic", "Mosaic"))
                .body("value.revisionKind", contains("late_data", "correction", "late_data", "first"))
                .body("value.revisionReason", contains("Two schools were late", "Miscounted", "Late", null));
        send(DEFAULTS, rows).then().body("unchanged", equalTo(4));
    }

    @Test
    void importWithoutDefaultsShowsNone() {
        String id = send("", "Q4 2020/21,13,,,").path("id");
        get("/v1/imports/" + id)
                .then()
                .body("sourceSystem", nullValue())
                .body("revisionKind", nullValue())
                .body("revisionReason", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?revisionKind=first",
                "?revisionKind=whim",
                "?type=areas&sourceSystem=Mosaic",
                "?sourceSystem=01234567890123456789012345678901234567890123456789"
                        + "012345678901234567890123456789012345678901234567890"
            })
    void rejectsInvalidDefaults(String query) {
        send(query, "Q4 2020/21,13,,,").then().statusCode(400).body("code", equalTo("invalid_parameter"));
    }

    private Response send(String query, String... rows) {
        return importCsv(csv("period,value,sourceSystem,revisionKind,revisionReason", rows), query);
    }
}
