package org.scrutiny.figures.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;
import org.scrutiny.testsupport.TargetBuilder;

/** Targets, their periods of validity and their challenges. */
@QuarkusTest
@Fast
class TargetTest extends SeriesTest {
    @Test
    void createReturnsTheTarget() {
        Response response = target().valid("2024-04-01", "2025-03-31")
                .with("tolerance", 2.50)
                .with("setBy", "Executive Member")
                .with("rationale", "National average")
                .with("reviewDue", "2025-01-31")
                .post();
        response.then().header("ETag", "\"1\"").header("Location", containsString("/v1/targets/"));
        Target created = read(response, 201, Target.class);
        assertThat(read("/v1/targets/" + created.id(), Target.class)).isEqualTo(created);
        assertThat(created.indicator()).isEqualTo(indicator);
        assertThat(created.area()).isEqualTo(area);
        assertThat(created.kind()).isEqualTo(TargetKind.LOCAL);
        assertThat(created.value()).isEqualByComparingTo("90");
        assertThat(created.lower()).isNull();
        assertThat(created.tolerance()).isEqualByComparingTo("2.5");
        assertThat(created.validFrom()).isEqualTo("2024-04-01");
        assertThat(created.validTo()).isEqualTo("2025-03-31");
        assertThat(created.setBy()).isEqualTo("Executive Member");
        assertThat(created.rationale()).isEqualTo("National average");
        assertThat(created.reviewDue()).isEqualTo("2025-01-31");
        assertThat(created.challenges()).isEmpty();
        assertThat(created.revisionNumber()).isEqualTo(1);
        assertThat(created.recordedBy()).isEqualTo("anonymous");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"90, -, -", "-, 80, -", "-, -, 95", "-, 80, 95", "-, 80, 80"})
    void acceptsAValueOrARange(Double value, Double lower, Double upper) {
        bounds(value, lower, upper).create();
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
        refused(bounds(value, lower, upper).post(), 422, "broken_rule", pointer);
    }

    static List<Object[]> wrongFields() {
        return List.of(new Object[][] {
            {"tolerance", -1, 400, "invalid_value", "/tolerance"},
            {"value", "90", 400, "wrong_type", "/value"},
            {"kind", "regional", 400, "invalid_value", "/kind"},
            {"kind", null, 400, "invalid_value", "/kind"},
            {"validFrom", null, 400, "invalid_value", "/validFrom"},
            {"validFrom", "2024-02-30", 400, "wrong_type", "/validFrom"},
            {"validTo", "2019-03-31", 422, "broken_rule", "/validTo"},
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
        refused(target().with(field, value).post(), status, code, pointer);
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
        String first = target().valid("2024-04-01", "2025-03-31").create().id();
        Response response = target().kind(kind).valid(from, to).post();
        if (status == 409) {
            refused(response, 409, "already_exists", "/validFrom").body("detail", containsString("Target " + first));
        } else {
            read(response, status, Target.class);
        }
    }

    @Test
    void replacementMayOverlapItselfButNotOthers() {
        String id = target().valid("2024-04-01", "2025-03-31").create().id();
        target().valid("2025-04-01", null).create();
        Response response = target().value(85).valid("2024-04-01", "2024-12-31").put(id, 1);
        Target shorter = read(response, 200, Target.class);
        assertThat(response.header("ETag")).isEqualTo("\"2\"");
        assertThat(shorter.value()).isEqualByComparingTo("85");
        assertThat(shorter.validTo()).isEqualTo("2024-12-31");
        assertThat(shorter.revisionNumber()).isEqualTo(2);
        target().valid("2024-04-01", "2025-04-01").put(id, 2).then().statusCode(409);
        assertThat(read("/v1/targets/" + id, Target.class)).isEqualTo(shorter);
    }

    @Test
    void replacementCannotChangeTheSeries() {
        String id = target().create().id();
        for (String field : List.of("indicator", "area")) {
            refused(target().with(field, "OTHER").put(id, 1), 400, "invalid_value", "/" + field);
        }
    }

    @Test
    void challengeNamesAMeetingAndACommentMadeThere() {
        String meeting = aMeeting().create().id();
        String other = aMeeting().create().id();
        String item = anItem(meeting).create().id();
        String comment = aComment(item, "Why this target?").create().id();
        assertThat(challenged(meeting, comment).create().challenges())
                .singleElement()
                .satisfies(challenge -> {
                    assertThat(challenge.meeting()).isEqualTo(meeting);
                    assertThat(challenge.comment()).isEqualTo(comment);
                });
        area = Samples.makeArea();
        refused(challenged(other, comment).post(), 422, "unknown_reference", "/challenges/0/comment");
        refused(challenged(meeting, "999999999").post(), 422, "unknown_reference", "/challenges/0/comment");
        assertThat(challenged(meeting, null).create().challenges())
                .singleElement()
                .satisfies(challenge -> assertThat(challenge.comment()).isNull());
    }

    @Test
    void deletedTargetIsGoneAndFreesItsDays() {
        String id = target().create().id();
        delete("/v1/targets/" + id, "\"2\"").then().statusCode(412);
        request().delete("/v1/targets/" + id).then().statusCode(428);
        delete("/v1/targets/" + id, "\"1\"").then().statusCode(204);
        get("/v1/targets/" + id).then().statusCode(410).body("code", equalTo("gone"));
        target().put(id, 1).then().statusCode(410);
        delete("/v1/targets/" + id, "*").then().statusCode(410);
        assertThat(target().create().id()).isNotEqualTo(id);
        get("/v1/targets/999999999").then().statusCode(404);
    }

    @Test
    void everyWriteChangesTheTagOfTheTrend() {
        Samples.makeQuarters(indicator, area, 80, 81, 82);
        String untouched = tag(trendPath(indicator, area));
        String id = target().valid("2020-04-01", null).create().id();
        String added = tag(trendPath(indicator, area));
        target().value(85).valid("2020-04-01", null).replace(id, 1);
        String replaced = tag(trendPath(indicator, area));
        delete("/v1/targets/" + id, "\"2\"");
        assertThat(List.of(untouched, added, replaced, tag(trendPath(indicator, area))))
                .doesNotHaveDuplicates();
    }

    @Test
    void listIsFilteredAndOrderedById() {
        String local = target().create().id();
        String national = target().kind("national").create().id();
        String series = "/v1/targets?indicator=" + indicator + "&area=" + area;
        get(series).then().statusCode(200).body("value.id", contains(local, national));
        get(series + "&kind=national").then().body("value.id", contains(national));
        get(series + "&kind=national&kind=local&count=true").then().body("count", equalTo(2));
        get(series + "&kind=statutory").then().body("value", empty());
        get(series + "&kind=NATIONAL").then().statusCode(400).body("errors[0].parameter", equalTo("kind"));
        String next = get(series + "&limit=1").jsonPath().getString("next");
        request()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("value.id", contains(national))
                .body("next", nullValue());
    }

    private TargetBuilder bounds(Double value, Double lower, Double upper) {
        return target().range(lower, upper).value(value);
    }

    private TargetBuilder challenged(String meeting, String comment) {
        return target().with("challenges", List.of(new Challenge(meeting, comment)));
    }
}
