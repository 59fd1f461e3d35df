package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Options of a trend: dates, point in time, rules and changes of definition. */
@QuarkusTest
class TrendOptionsTest extends SeriesTest {
    private static final Number[] STEADY = {9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11};

    @BeforeEach
    void makeFigures() {
        Samples.makeQuarters(indicator, area, STEADY);
    }

    @Test
    void excludesPeriodsThatBeginOnTo() {
        trend("&from=2020-07-01&to=2021-04-01")
                .body("points.period", equalTo(List.of("Q2 2020/21", "Q3 2020/21", "Q4 2020/21")))
                .body("limitsStatus", equalTo("insufficient"));
    }

    @Test
    void reportsBaselineAndRules() {
        trend("&baseline=12&shiftLength=6&trendLength=8&gapPolicy=adjacent&screenOutliers=true")
                .body("method.parameters.baselinePoints", equalTo(12))
                .body("method.parameters.shiftLength", equalTo(6))
                .body("method.parameters.trendLength", equalTo(8))
                .body("method.parameters.gapPolicy", equalTo("adjacent"))
                .body("method.parameters.screenOutliers", equalTo(true));
    }

    @Test
    void usesTheFiguresAsOfATime() throws InterruptedException {
        String id = get("/v1/observations?indicator=" + indicator + "&limit=1")
                .jsonPath()
                .getString("value[0].id");
        String later = Samples.makeObservation(indicator, area, "Q3 2023/24", 9);
        String before = get("/v1/observations/" + later).jsonPath().getString("recordedAt");
        Map<String, Object> revised = Samples.observation(indicator, area, "Q1 2020/21", 77);
        put("/v1/observations/" + id, "\"1\"", with(revised, "revision", Map.of("reason", "A late case.")))
                .then()
                .statusCode(200);
        delete("/v1/observations/" + later, "\"1\"").then().statusCode(204);
        trend("").body("points", hasSize(14)).body("points[0].value", equalTo(77));
        trend("&asOf=" + before)
                .body("asOf", equalTo(before))
                .body("points", hasSize(15))
                .body("points[0].value", equalTo(9));
        String defined = get("/v1/indicators/" + indicator).jsonPath().getString("recordedAt");
        trend("&asOf=" + defined).body("points", hasSize(0)).body("limitsStatus", equalTo("none"));
        get(path("&asOf=2020-01-01")).then().statusCode(404).body("detail", containsString("first recorded at"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=soon, from",
        "from=2024-01-01&to=2023-01-01, to",
        "asOf=yesterday, asOf",
        "rebase=2024, rebase",
        "baseline=11, baseline",
        "shiftLength=4, shiftLength",
        "trendLength=13, trendLength",
        "trendLength=seven, trendLength",
        "gapPolicy=BREAK, gapPolicy",
        "screenOutliers=yes, screenOutliers"
    })
    void rejectsInvalidParameters(String query, String parameter) {
        get(path("&" + query))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void changedDefinitionStartsANewSegment() {
        trend("").body("segments", hasSize(1));
        put(
                        "/v1/indicators/" + indicator,
                        "\"1\"",
                        with(
                                with(definition, "definition", "Assessments within 45 working days of the referral."),
                                "validFrom",
                                "2022-04-01"))
                .then()
                .statusCode(200)
                .body("definitionVersion", equalTo(2));
        trend("")
                .body("segments", hasSize(2))
                .body("segments[0].points", equalTo(8))
                .body("segments[1].from", equalTo("2022-04-01"))
                .body("segments[1].reason", startsWith("Version 2 of the definition"))
                .body("caveats.code", hasItem("definition_changed"))
                .body("changes.previousPeriod.reason", startsWith("The cases behind"))
                .body("years.find { it.year == '2022/23' }.complete", equalTo(true));
        trend("&to=2022-07-01")
                .body("changes.previousPeriod.verdict", equalTo("not_compared"))
                .body("changes.previousPeriod.reason", containsString("The definition changed"));
        get("/v1/indicators/" + indicator + "/definitions")
                .then()
                .statusCode(200)
                .body("value.definitionVersion", equalTo(List.of(1, 2)))
                .body("value[0].definition", nullValue())
                .body("value[1].validFrom", equalTo("2022-04-01"));
    }

    @Test
    void newTitleIsNotANewDefinition() {
        put("/v1/indicators/" + indicator, "\"1\"", with(definition, "title", "Assessments in time"))
                .then()
                .statusCode(200)
                .body("definitionVersion", equalTo(1));
        trend("").body("segments", hasSize(1)).body("title", equalTo("Assessments in time"));
        assertThat(get("/v1/indicators/NOSUCH/definitions").statusCode()).isEqualTo(404);
    }

    private String path(String options) {
        return "/v1/indicators/" + indicator + "/trend?area=" + area + options;
    }
}
