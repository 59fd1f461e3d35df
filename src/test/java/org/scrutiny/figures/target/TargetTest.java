package org.scrutiny.figures.target;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Targets, their periods of validity and their challenges. */
@QuarkusTest
@Fast
class TargetTest extends RestTest {
    private String indicator;
    private String area;

    @BeforeEach
    void makeSeries() {
        indicator = Samples.makeIndicator(Samples.percentage());
        area = Samples.makeArea();
    }

    @Test
    void createReturnsTheTarget() {
        Map<String, Object> body = target("local", "2024-04-01", "2025-03-31");
        body.put("tolerance", 2.50);
        body.put("setBy", "Executive Member");
        body.put("rationale", "National average");
        body.put("reviewDue", "2025-01-31");
        String id = post("/v1/targets", body)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/v1/targets/"))
                .extract()
                .path("id");
        get("/v1/targets/" + id)
                .then()
                .statusCode(200)
                .body("indicator", equalTo(indicator))
                .body("area", equalTo(area))
                .body("kind", equalTo("local"))
                .body("value", equalTo(90))
                .body("lower", nullValue())
                .body("tolerance", equalTo(2.5f))
                .body("validFrom", equalTo("2024-04-01"))
                .body("validTo", equalTo("2025-03-31"))
                .body("setBy", equalTo("Executive Member"))
                .body("rationale", equalTo("National average"))
                .body("reviewDue", equalTo("2025-01-31"))
                .body("challenges", empty())
                .body("revisionNumber", equalTo(1))
                .body("recordedBy", equalTo("anonymous"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"90, -, -", "-, 80, -", "-, -, 95", "-, 80, 95", "-, 80, 80"})
    void acceptsAValueOrARange(Double value, Double lower, Double upper) {
        post("/v1/targets", bounds(value, lower, upper)).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, /value",
                "90, 80, -, /value",
                "90, -, 95, /value",
                "90, 80, 95, /value",
                "-, 95, 80, /lower"
            })
    void rejectsNeitherAndBoth(Double value, Double lower, Double upper, String pointer) {
        refused(bounds(value, lower, upper), 422, "broken_rule", pointer);
    }

    static List<Object[]> wrongFields() {
        return List.of(new Object[][] {
            {"tolerance", -1, 400, "invalid_value", "/tolerance"},
            {"value", "90", 400, "wrong_type", "/value"},
            {"kind", "regional", 400, "invalid_value", "/kind"},
            {"kind", null, 400, "invalid_value", "/kind"},
            {"validFrom", null, 400, "invalid_value", "/validFrom"},
            {"validFrom", "2024-02-30", 400, "wrong_type", "/validFrom"},
            {"validTo", "2023-04-01", 422, "broken_rule", "/validTo"},
            {"indicator", "NONE", 422, "unknown_reference", "/indicator"},
            {"area", "X00000000", 422, "unknown_reference", "/area"},
            {"revisionNumber", 7, 400, "read_only_field", "/revisionNumber"},
            {"challenges", List.of(Map.of()), 400, "invalid_value", "/challenges/0/meeting"},
            {"challenges", List.of(Map.of("meeting", "999999999")), 422, "unknown_reference", "/challenges/0/meeting"},
            {"challenges", List.of(Map.of("meeting", "x")), 422, "unknown_reference", "/challenges/0/meeting"}
        });
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void rejectsInvalidFields(String field, Object value, int status, String code, String pointer) {
        refused(with(target("local", "2024-04-01", null), field, value), status, code, pointer);
    }

    /** In force: local 2024-04-01 to 2025-03-31. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "local, 2025-04-01, -, 201",
                "local, 2020-04-01, 2024-03-31, 201",
                "local, 2025-03-31, -, 409",
                "local, 2020-04-01, 2024-04-01, 409",
                "local, 2020-04-01, -, 409",
                "local, 2024-04-01, 2025-03-31, 409",
                "local, 2024-06-01, 2024-06-01, 409",
                "statutory, 2024-04-01, 2025-03-31, 201",
                "national, 2024-04-01, -, 201"
            })
    void rejectsOverlappingTargetsOfOneKind(String kind, String from, String to, int status) {
        String first = Samples.make("/v1/targets", target("local", "2024-04-01", "2025-03-31"), "id");
        ValidatableResponse answer =
                post("/v1/targets", target(kind, from, to)).then().statusCode(status);
        if (status == 409) {
            answer.body("code", equalTo("already_exists"))
                    .body("errors[0].pointer", equalTo("/validFrom"))
                    .body("detail", containsString("Target " + first));
        }
    }

    @Test
    void replacementMayOverlapItselfButNotOthers() {
        String id = Samples.make("/v1/targets", target("local", "2024-04-01", "2025-03-31"), "id");
        Samples.make("/v1/targets", target("local", "2025-04-01", null), "id");
        Map<String, Object> shorter = with(target("local", "2024-04-01", "2024-12-31"), "value", 85);
        put("/v1/targets/" + id, "\"1\"", shorter)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("value", equalTo(85))
                .body("validTo", equalTo("2024-12-31"))
                .body("revisionNumber", equalTo(2));
        put("/v1/targets/" + id, "\"2\"", target("local", "2024-04-01", "2025-04-01"))
                .then()
                .statusCode(409);
        get("/v1/targets/" + id).then().body("validTo", equalTo("2024-12-31"));
    }

    @Test
    void replacementCannotChangeTheSeries() {
        String id = Samples.make("/v1/targets", target("local", "2024-04-01", null), "id");
        for (String field : List.of("indicator", "area")) {
            put("/v1/targets/" + id, "\"1\"", with(target("local", "2024-04-01", null), field, "OTHER"))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/" + field));
        }
    }

    @Test
    void challengeNamesAMeetingAndACommentMadeThere() {
        String meeting = Samples.make("/v1/meetings", Samples.meeting(), "id");
        String other = Samples.make("/v1/meetings", Samples.meeting(), "id");
        String item =
                Samples.make("/v1/meetings/" + meeting + "/items", Map.of("number", "7", "title", "Dashboards"), "id");
        String comment = Samples.make("/v1/comments", Map.of("item", item, "text", "Why this target?"), "id");
        post("/v1/targets", challenged(meeting, comment))
                .then()
                .statusCode(201)
                .body("challenges", hasSize(1))
                .body("challenges[0].meeting", equalTo(meeting))
                .body("challenges[0].comment", equalTo(comment));
        area = Samples.makeArea();
        refused(challenged(other, comment), 422, "unknown_reference", "/challenges/0/comment");
        refused(challenged(meeting, "999999999"), 422, "unknown_reference", "/challenges/0/comment");
        post("/v1/targets", challenged(meeting, null))
                .then()
                .statusCode(201)
                .body("challenges[0].comment", nullValue());
    }

    @Test
    void deletedTargetIsGoneAndFreesItsDays() {
        String id = Samples.make("/v1/targets", target("local", "2024-04-01", null), "id");
        delete("/v1/targets/" + id, "\"2\"").then().statusCode(412);
        request().delete("/v1/targets/" + id).then().statusCode(428);
        delete("/v1/targets/" + id, "\"1\"").then().statusCode(204);
        get("/v1/targets/" + id).then().statusCode(410).body("code", equalTo("gone"));
        put("/v1/targets/" + id, "\"1\"", target("local", "2024-04-01", null))
                .then()
                .statusCode(410);
        delete("/v1/targets/" + id, "*").then().statusCode(410);
        post("/v1/targets", target("local", "2024-04-01", null))
                .then()
                .statusCode(201)
                .body("id", not(equalTo(id)));
        get("/v1/targets/999999999").then().statusCode(404);
    }

    @Test
    void everyWriteChangesTheTagOfTheTrend() {
        Samples.makeQuarters(indicator, area, 80, 81, 82);
        String untouched = trendVersion();
        String id = Samples.make("/v1/targets", target("local", "2020-04-01", null), "id");
        String added = trendVersion();
        put("/v1/targets/" + id, "\"1\"", with(target("local", "2020-04-01", null), "value", 85));
        String replaced = trendVersion();
        delete("/v1/targets/" + id, "\"2\"");
        org.assertj.core.api.Assertions.assertThat(List.of(untouched, added, replaced, trendVersion()))
                .doesNotHaveDuplicates();
    }

    @Test
    void listIsFilteredAndOrderedById() {
        String local = Samples.make("/v1/targets", target("local", "2024-04-01", null), "id");
        String national = Samples.make("/v1/targets", target("national", "2024-04-01", null), "id");
        String series = "/v1/targets?indicator=" + indicator + "&area=" + area;
        get(series).then().statusCode(200).body("value.id", contains(local, national));
        get(series + "&kind=national").then().body("value.id", contains(national));
        get(series + "&kind=national&kind=local&count=true").then().body("count", equalTo(2));
        get(series + "&kind=statutory").then().body("value", empty());
        get(series + "&kind=NATIONAL").then().statusCode(400).body("errors[0].parameter", equalTo("kind"));
        String next = get(series + "&limit=1").jsonPath().getString("next");
        io.restassured.RestAssured.get(next)
                .then()
                .body("value.id", contains(national))
                .body("next", nullValue());
    }

    private Map<String, Object> target(String kind, String from, String to) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("indicator", indicator);
        body.put("area", area);
        body.put("kind", kind);
        body.put("value", 90);
        body.put("validFrom", from);
        return with(body, "validTo", to);
    }

    private Map<String, Object> bounds(Double value, Double lower, Double upper) {
        return with(with(with(target("local", "2024-04-01", null), "value", value), "lower", lower), "upper", upper);
    }

    private Map<String, Object> challenged(String meeting, String comment) {
        Map<String, Object> challenge = with(Map.of("meeting", meeting), "comment", comment);
        return with(target("local", "2024-04-01", null), "challenges", List.of(challenge));
    }

    private String trendVersion() {
        return get("/v1/indicators/" + indicator + "/trend?area=" + area)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static void refused(Map<String, Object> body, int status, String code, String pointer) {
        post("/v1/targets", body)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", endsWith(pointer));
    }
}
