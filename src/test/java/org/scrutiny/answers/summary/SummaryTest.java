package org.scrutiny.answers.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Summaries: one row for each indicator, consistent with its trend, ranked by attention. */
@QuarkusTest
@Fast
class SummaryTest extends RestTest {
    private static final Number[] STEADY = {60, 62, 60, 62, 60, 62, 60, 62, 60, 62, 60, 62, 60, 62};

    private String area;
    private int dashboard;
    private String steady;
    private String fallen;
    private String empty;

    @BeforeEach
    void makeDashboard() {
        area = Samples.makeArea();
        dashboard = Integer.parseInt(Samples.make("/v1/dashboards", Samples.dashboard(), "number"));
        steady = indicator(Map.of());
        fallen = indicator(Map.of());
        empty = indicator(Map.of("state", "requested"));
        indicator(Map.of("state", "discontinued"));
        Samples.makeQuarters(steady, area, STEADY);
        Samples.makeQuarters(fallen, area, STEADY);
        Samples.makeObservation(fallen, area, "Q3 2023/24", 10);
    }

    @Test
    void hasARowForEachIndicatorInUse() {
        post(
                        "/v1/targets",
                        Map.of(
                                "indicator",
                                steady,
                                "area",
                                area,
                                "kind",
                                "local",
                                "value",
                                90,
                                "validFrom",
                                "2019-04-01"))
                .then()
                .statusCode(201);
        summary("")
                .body("value.indicator", equalTo(List.of(steady, fallen, empty)))
                .body("next", nullValue())
                .body("value[0].period", equalTo("Q2 2023/24"))
                .body("value[0].value", equalTo(62))
                .body("value[0].previous", equalTo(60))
                .body("value[0].direction", equalTo("up, not tested"))
                .body("value[0].variation", equalTo("common_cause"))
                .body("value[0].assurance", equalTo("consistent_fail"))
                .body("value[0].target", equalTo(90))
                .body("value[0].targetStatus", equalTo("missed"))
                .body("value[0].england", nullValue())
                .body("value[0].dataAgeDays", greaterThan(700))
                .body("value[1].variation", equalTo("special_cause_concern"))
                .body("value[1].summary", containsString("A change for the worse"))
                .body("value[2].value", nullValue())
                .body("value[2].limitsStatus", equalTo("none"))
                .body("value[2].direction", equalTo("no earlier figure to compare"));
    }

    @Test
    void ranksTheMostUrgentFirst() {
        summary("&sort=attention")
                .body("value.indicator", equalTo(List.of(fallen, empty, steady)))
                .body("value.attention", equalTo(List.of(1, 2, 3)))
                .body("value.attentionReason", equalTo(List.of("worse", "not_judged", "none")));
        summary("").body("value.attention", equalTo(List.of(3, 1, 2)));
    }

    @Test
    void summarisesAnEarlierPeriodAndTime() {
        summary("&period=Q2 2023/24").body("value[1].period", equalTo("Q2 2023/24"));
        String defined = get("/v1/indicators/" + empty).jsonPath().getString("recordedAt");
        summary("&asOf=" + defined)
                .body("value.indicator", equalTo(List.of(steady, fallen, empty)))
                .body("value[1].period", nullValue());
        get(path("&asOf=2020-01-01")).then().statusCode(404);
        get("/v1/summary?asOf=2020-01-01&area=" + area)
                .then()
                .statusCode(400)
                .body("detail", containsString("There was no area"));
    }

    @Test
    void rowHasTheSummaryOfTheTrend() {
        String trend = get("/v1/indicators/" + fallen + "/trend?area=" + area)
                .jsonPath()
                .getString("summary");
        summary("").body("value[1].summary", equalTo(trend));
        get("/v1/summary?area=" + area).then().statusCode(200).body("value.indicator", hasItems(steady, fallen));
    }

    @Test
    void entityTagChangesWithEveryWriteToAnIndicator() {
        String path = path("");
        String tag = get(path).header("ETag");
        request().header("If-None-Match", tag).get(path).then().statusCode(304);
        Samples.makeObservation(empty, area, "Q3 2023/24", 10);
        assertThat(get(path).header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void emptyDashboardHasNoRows() {
        String number = Samples.make("/v1/dashboards", Samples.dashboard(), "number");
        get("/v1/dashboards/" + number + "/summary?area=" + area)
                .then()
                .statusCode(200)
                .body("value", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', area",
        "?area=X00000000, area",
        "?area=X00000000&period=soon, area",
        "?area={area}&period=soon, period",
        "?area={area}&sort=worst, sort",
        "?area={area}&asOf=now, asOf"
    })
    void rejectsInvalidParameters(String query, String parameter) {
        get("/v1/summary" + query.replace("{area}", area))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
        get("/v1/dashboards/9998/summary?area=" + area).then().statusCode(404);
    }

    private String indicator(Map<String, Object> fields) {
        Map<String, Object> body = with(Samples.percentage(), "dashboard", dashboard);
        body.putAll(fields);
        return Samples.makeIndicator(body);
    }

    private String path(String options) {
        return "/v1/dashboards/" + dashboard + "/summary?area=" + area + options;
    }

    private ValidatableResponse summary(String options) {
        return get(path(options)).then().statusCode(200);
    }
}
