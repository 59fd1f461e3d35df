package org.scrutiny.figures.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Judgements and their effect on the trend. */
@QuarkusTest
@Fast
class JudgementTest extends SeriesTest {
    /** Six figures about 10, then seven about 30. */
    private static final Number[] SHIFTED = {9, 11, 9, 11, 9, 11, 29, 31, 29, 31, 29, 31, 30};

    @BeforeEach
    void makeFigures() {
        Samples.makeQuarters(indicator, area, SHIFTED);
    }

    @Test
    void rebaseStartsNewLimitsAtItsPeriod() {
        trend("").body("segments", hasSize(1)).body("variation", equalTo("special_cause_improvement"));
        String before = tag();
        make(judgement("rebase", "Q3 2021/22", null));
        trend("")
                .body("segments", hasSize(2))
                .body("segments[0].points", equalTo(6))
                .body("segments[0].mean", equalTo(10))
                .body("segments[0].reason", nullValue())
                .body("segments[1].from", equalTo("2021-10-01"))
                .body("segments[1].mean", equalTo(30))
                .body("segments[1].reason", equalTo("The front door moved."))
                .body("points[6].segment", equalTo(1))
                .body("variation", equalTo("common_cause"))
                .body("limitsStatus", equalTo("trial"));
        assertThat(tag()).isNotEqualTo(before);
    }

    @Test
    void trendOptionsShowARebaseWithoutRecordingIt() {
        trend("&rebase=2021-10-01").body("segments", hasSize(2)).body("segments[1].reason", nullValue());
        trend("&rebase=2021-09-15")
                .body("segments", hasSize(2))
                .body("segments[1].from", equalTo("2021-10-01"))
                .body("caveats.code", hasItem("rebase_moved"))
                .body("caveats.text", hasItem(containsString("Q3 2021/22")));
        trend("&rebase=2030-01-01").body("segments", hasSize(1)).body("caveats.code", hasItem("rebase_unused"));
        trend("").body("segments", hasSize(1));
    }

    @Test
    void excludedFigureIsShownWithItsReason() {
        String id = make(judgement("exclusion", "Q3 2021/22", null));
        trend("")
                .body("points[6].excluded", equalTo(true))
                .body("points[6].value", equalTo(29))
                .body("points[6].causes[0].judgement", equalTo(id))
                .body("points[6].causes[0].kind", equalTo("exclusion"))
                .body("points[6].causes[0].reason", equalTo("The front door moved."))
                .body("points[6].causes[0].recordedBy", notNullValue())
                .body("segments[0].points", equalTo(12))
                .body("caveats.code", hasItem("excluded"));
        delete("/v1/judgements/" + id, "\"1\"").then().statusCode(204);
        trend("").body("points[6].excluded", equalTo(false)).body("points[6].causes", empty());
    }

    @Test
    void causesAreShownAndDoNotChangeTheLimits() {
        make(judgement("cause", "Q3 2021/22", "demand"));
        make(judgement("cause", "Q3 2021/22", "recording"));
        trend("")
                .body("points[6].causes.cause", equalTo(java.util.List.of("demand", "recording")))
                .body("points[6].excluded", equalTo(false))
                .body("segments", hasSize(1));
    }

    @Test
    void readsReplacesAndDeletesAJudgement() {
        Map<String, Object> body = judgement("cause", "Q3 2021/22", "one_off");
        String address = "/v1/judgements/" + make(body);
        get(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("kind", equalTo("cause"))
                .body("period", equalTo("Q3 2021/22"))
                .body("periodType", equalTo("FYQ3"))
                .body("periodStart", equalTo("2021-10-01"))
                .body("periodEnd", equalTo("2021-12-31"))
                .body("recordedAt", notNullValue());
        put(address, "\"1\"", with(body, "cause", "policy"))
                .then()
                .statusCode(200)
                .body("cause", equalTo("policy"))
                .body("revisionNumber", equalTo(2));
        put(address, "\"1\"", body).then().statusCode(412);
        json(body).put(address).then().statusCode(428);
        get("/v1/judgements?indicator=" + indicator + "&kind=cause&count=true")
                .then()
                .body("count", equalTo(1))
                .body("value[0].cause", equalTo("policy"));
        delete(address, "\"2\"").then().statusCode(204);
        get(address).then().statusCode(410);
        get("/v1/judgements?indicator=" + indicator).then().body("value", empty());
    }

    @Test
    void rejectsASecondRebaseOfAPeriod() {
        Map<String, Object> body = judgement("rebase", "Q3 2021/22", null);
        String id = make(body);
        post("/v1/judgements", body)
                .then()
                .statusCode(409)
                .body("code", equalTo("already_exists"))
                .body("detail", containsString("Judgement " + id));
        String other = make(with(body, "kind", "exclusion"));
        put("/v1/judgements/" + other, "\"1\"", body).then().statusCode(409);
        put("/v1/judgements/" + id, "\"1\"", with(body, "reason", "Another reason."))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            kind,      -,          400, invalid_value
            kind,      guess,      400, invalid_value
            indicator, NOSUCH,     422, unknown_reference
            area,      X00000000,  422, unknown_reference
            period,    Q3 2021,    400, ambiguous_period
            period,    soon,       400, invalid_period
            reason,    -,          400, invalid_value
            reason,    ' ',        400, invalid_value
            cause,     -,          422, broken_rule
            cause,     weather,    400, invalid_value
            """)
    void rejectsInvalidFields(String field, String value, int status, String code) {
        post("/v1/judgements", with(judgement("cause", "Q3 2021/22", "demand"), field, value))
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/" + field));
        trend("").body("caveats.code", not(hasItem("excluded")));
    }

    private Map<String, Object> judgement(String kind, String period, String cause) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("indicator", indicator);
        body.put("area", area);
        body.put("period", period);
        body.put("cause", cause);
        body.put("reason", "The front door moved.");
        return body;
    }

    private static String make(Map<String, Object> body) {
        return Samples.make("/v1/judgements", body, "id");
    }

    private String tag() {
        return trend("").extract().header("ETag");
    }
}
