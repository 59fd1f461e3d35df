package org.scrutiny.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.SeriesTest;

/** A date is a day as text. A time, a list or a number is rejected with what to send, and never cut to a day. */
@QuarkusTest
@OnOneStore
class DateFieldTest extends SeriesTest {
    private static final List<String> NO_DATES = List.of(
            "\"2026-06-30T23:00:00.000Z\"",
            "\"2026-06-30T00:00:00\"",
            "\"2026-06-30T00:00:00+01:00\"",
            "\"2026-06-30 00:00\"",
            "\"2026-06-30Z\"",
            "\"20260630\"",
            "\"30/06/2026\"",
            "\"30 June 2026\"",
            "\"2026-6-30\"",
            "\"2026-02-30\"",
            "\" 2026-06-30\"",
            "\"2026-06-30 \"",
            "\"\"",
            "[2026, 6, 30]",
            "[\"2026-06-30\"]",
            "20260630",
            "1782777600000",
            "46203.5",
            "true",
            "{\"year\": 2026}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /v1/areas      | /validFrom           | {"validFrom": %s}
            /v1/areas      | /validTo             | {"validTo": %s}
            /v1/indicators | /validFrom           | {"validFrom": %s}
            /v1/targets    | /validFrom           | {"validFrom": %s}
            /v1/targets    | /validTo             | {"validTo": %s}
            /v1/targets    | /reviewDue           | {"reviewDue": %s}
            /v1/meetings   | /date                | {"date": %s}
            /v1/questions  | /due                 | {"due": %s}
            /v1/trend      | /rebases/0           | {"rebases": [%s]}
            /v1/trend      | /excluded/0          | {"excluded": [%s]}
            /v1/trend      | /observations/0/date | {"observations": [{"date": %s}]}
            """)
    void fieldsTakeOnlyDates(String path, String pointer, String body) {
        for (String written : NO_DATES) {
            Response answer = given().contentType(ContentType.JSON)
                    .body(body.replace("%s", written))
                    .post(path);
            assertThat(answer.statusCode()).as(written).isEqualTo(400);
            assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                    .as(written + answer.asString())
                    .hasSize(1)
                    .allMatch(at -> at.startsWith(pointer));
            assertThat(answer.jsonPath().getString("errors[0].message"))
                    .as(written)
                    .contains("must be a date such as 2024-04-01");
        }
    }

    @Test
    void aDateIsTakenAsItIs() {
        target().with("validFrom", "2026-07-01").post().then().statusCode(201).body("validFrom", equalTo("2026-07-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/observations?from=",
                "/v1/observations?to=",
                "/v1/observations/export?from=",
                "/v1/indicators/CC01/trend?area=E06000001&rebase=",
                "/v1/returns?on="
            })
    void parametersTakeOnlyDates(String path) {
        for (String written :
                List.of("2026-06-30T23:00:00.000Z", "2026-06-30 00:00", "20260630", "30/06/2026", "2026-02-30")) {
            get(path + written).then().statusCode(400).body("detail", endsWith("must be a date such as 2024-04-01."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30T23:00:00.000Z", "2026-06-30 00:00", "20260630", "1782777600000", "46203"})
    void aPeriodIsNoTime(String written) {
        figure(5).period(written).post().then().statusCode(400).body("errors.pointer", hasItem("/period"));
    }
}
