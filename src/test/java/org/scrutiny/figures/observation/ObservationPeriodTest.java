package org.scrutiny.figures.observation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Periods of observations: accepted forms, the response and rejections. The meaning of literals is tested with the parser. */
@QuarkusTest
class ObservationPeriodTest extends RestTest {
    private String indicator;
    private String area;

    @BeforeEach
    void makeSeries() {
        indicator = Samples.makeIndicator(Samples.percentage());
        area = Samples.makeArea();
    }

    @ParameterizedTest
    @CsvSource({
        "Q1 2024/25, Q1 2024/25, FYQ1, 2024-04-01, 2024-06-30",
        "Q4 2023/24, Q4 2023/24, FYQ4, 2024-01-01, 2024-03-31",
        "2024/25, 2024/25, FY, 2024-04-01, 2025-03-31",
        "April 2024, April 2024, M4, 2024-04-01, 2024-04-30",
        "31 March 2024, 31 March 2024, snapshot, 2024-03-31, 2024-03-31"
    })
    void literalIsReturnedAsFourFields(String written, String label, String type, String start, String end) {
        post("/v1/observations", figure("period", written))
                .then()
                .statusCode(201)
                .body("period", equalTo(label))
                .body("periodType", equalTo(type))
                .body("periodStart", equalTo(start))
                .body("periodEnd", equalTo(end));
    }

    @ParameterizedTest
    @CsvSource({"2024/2025, FYQ1, Q1 2024/25", "202425, Financial year Q1, Q1 2024/25", "2024/2025, FY, 2024/25"})
    void pairIsReturnedAsTheSamePeriod(String timePeriod, String timeIdentifier, String label) {
        Map<String, Object> pair = Map.of("timePeriod", timePeriod, "timeIdentifier", timeIdentifier);
        String id = post("/v1/observations", with(figure("timePeriod", timePeriod), "timeIdentifier", timeIdentifier))
                .then()
                .statusCode(201)
                .body("period", equalTo(label))
                .extract()
                .path("id");
        post("/v1/observations", figure("period", label)).then().statusCode(409).body("detail", containsString(id));
        post("/v1/observations", figure("period", pair)).then().statusCode(409).body("detail", containsString(id));
    }

    @Test
    void rejectsALiteralTogetherWithAPair() {
        Map<String, Object> both = with(figure("period", "Q1 2024/25"), "timePeriod", "2024/2025");
        refused(both, 422, "broken_rule").body("detail", containsString("not both"));
        refused(with(both, "timeIdentifier", "FYQ1"), 422, "broken_rule");
    }

    @Test
    void rejectsAMissingPeriodAndHalfAPair() {
        Map<String, Object> none = Samples.observation(indicator, area, null, 50);
        refused(none, 400, "invalid_value").body("detail", containsString("'Q1 2024/25'"));
        refused(figure("timePeriod", "2024/2025"), 400, "invalid_value");
        refused(figure("timeIdentifier", "FYQ1"), 400, "invalid_value");
        refused(figure("period", Map.of("timePeriod", "2024/2025")), 400, "invalid_value");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, ambiguous_period",
        "Q5 2024/25, invalid_period",
        "2024/26, invalid_period",
        "soon, invalid_period",
        "31 June 2024, invalid_period"
    })
    void rejectsInvalidAndAmbiguousPeriods(String written, String code) {
        refused(figure("period", written), 400, code).body("errors[0].value", equalTo(written));
    }

    /** The same words mean other days where the indicator counts in calendar years. */
    @Test
    void quarterUsesTheYearTypeOfItsIndicator() {
        indicator = Samples.makeIndicator(with(Samples.percentage(), "yearType", "calendar"));
        post("/v1/observations", figure("period", "Q1 2024"))
                .then()
                .statusCode(201)
                .body("periodType", equalTo("CYQ1"))
                .body("periodStart", equalTo("2024-01-01"));
    }

    private Map<String, Object> figure(String field, Object written) {
        return with(Samples.observation(indicator, area, null, 50), field, written);
    }

    private static ValidatableResponse refused(Map<String, Object> body, int status, String code) {
        return post("/v1/observations", body)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/period"));
    }
}
