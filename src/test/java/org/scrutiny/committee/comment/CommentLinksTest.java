package org.scrutiny.committee.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Links between comments and the figures that were before the committee. */
@QuarkusTest
class CommentLinksTest extends RestTest {
    private final String today = LocalDate.now(ZoneOffset.UTC).toString();

    private String word;
    private String code;
    private String other;
    private String area;
    private String meeting;
    private String latest;

    @BeforeEach
    void makeFigures() {
        word = Samples.newCode("quilt");
        code = indicator("Visits to " + word + " homes");
        other = indicator("Calls from " + word + " parents");
        area = Samples.makeArea();
        figure(code, "Q1 2024/25", 10);
        latest = figure(code, "Q2 2024/25", 12);
        meeting = Samples.make("/v1/meetings", with(with(Samples.meeting(), "area", area), "date", today), "id");
    }

    @Test
    void keepsTheShownValueBesideTheCurrentOne() {
        String comment =
                send("Members asked why visits to " + word + " homes rose.").getString("comments[0].id");
        String path = "/v1/comments/" + comment;
        put("/v1/observations/" + latest, "*", Samples.observation(code, area, "Q2 2024/25", 15))
                .then()
                .statusCode(200);
        get(path)
                .then()
                .body("links", hasSize(1))
                .body("links[0].indicator", equalTo(code))
                .body("links[0].area", equalTo(area))
                .body("links[0].period", equalTo("Q2 2024/25"))
                .body("links[0].how", equalTo("title"))
                .body("links[0].confirmed", equalTo(false))
                .body("links[0].shownValue", equalTo(12))
                .body("links[0].shownRevision", equalTo(1))
                .body("links[0].shownBasis", equalTo("recorded_by_meeting"))
                .body("links[0].currentValue", equalTo(15))
                .body("links[0].currentRevision", equalTo(2))
                .body("linksReviewed", equalTo(false));
        delete("/v1/observations/" + latest, "*").then().statusCode(204);
        get(path)
                .then()
                .body("links[0].shownValue", equalTo(12))
                .body("links[0].currentValue", equalTo(null))
                .body("links[0].currentRevision", equalTo(null));
    }

    @Test
    void theTagChangesWithTheFigureButOnlyTheRevisionIsCompared() {
        String comment =
                send("Members asked why visits to " + word + " homes rose.").getString("comments[0].id");
        String path = "/v1/comments/" + comment;
        String tag = get(path).header("ETag");
        put("/v1/observations/" + latest, "*", Samples.observation(code, area, "Q2 2024/25", 15));
        request().header("If-None-Match", tag).get(path).then().statusCode(200);
        put(path + "/links", tag, Map.of("links", List.of())).then().statusCode(200);
        put(path + "/links", tag, Map.of("links", List.of())).then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // The period that is named, and of several each.
                "Visits to # homes rose in Q1 2024/25. | Q1 2024/25=10",
                "Visits to # homes rose from Q1 2024/25 to Q2 2024/25. | Q1 2024/25=10, Q2 2024/25=12",
                // One of which there is no figure.
                "Visits to # homes rose in Q3 2019/20. | Q3 2019/20=null",
                // The latest of those that had ended.
                "Visits to # homes rose. | Q2 2024/25=12",
                // Nothing is guessed.
                "Visits rose. | -",
            })
    void linksTheNamedOrLatestPeriod(String said, String expected) {
        List<Map<String, Object>> links = send(said.replace("#", word)).getList("comments[0].links");
        assertThat(links.stream()
                        .map(link -> link.get("period") + "=" + link.get("shownValue"))
                        .toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(", ", -1)));
    }

    @Test
    void marksAFigureRecordedAfterTheMeeting() {
        meeting = Samples.make("/v1/meetings", with(with(Samples.meeting(), "area", area), "date", "2024-11-05"), "id");
        JsonPath link = send("Visits to " + word + " homes rose.");
        assertThat(link.getString("comments[0].links[0].shownBasis")).isEqualTo("recorded_later");
        assertThat(link.getString("comments[0].links[0].period")).isEqualTo("Q2 2024/25");
    }

    @Test
    void aMeetingWithoutAnAreaUsesTheOnlyAuthorityWithFigures() {
        meeting = Samples.make("/v1/meetings", with(Samples.meeting(), "date", today), "id");
        String said = "Visits to " + word + " homes rose.";
        assertThat(send(said).getString("comments[0].links[0].area")).isEqualTo(area);
        post("/v1/observations", Samples.observation(code, Samples.makeArea(), "Q1 2024/25", 3))
                .then()
                .statusCode(201);
        JsonPath link = send(said + " Much.");
        assertThat(link.getString("comments[0].links[0].indicator")).isEqualTo(code);
        assertThat(link.getString("comments[0].links[0].shownRevision")).isEqualTo("1");
        meeting = Samples.make("/v1/meetings", with(Samples.meeting(), "date", today), "id");
        assertThat(send(said).getString("comments[0].links[0].area")).isNull();
    }

    @Test
    void correctedMinutesKeepReviewedLinks() {
        String said = "Visits to " + word + " homes rose. Calls from " + word + " parents fell.";
        JsonPath report = send(said);
        String path = "/v1/comments/" + report.getString("comments[0].id");
        assertThat(report.getList("comments[0].links.indicator")).containsExactlyInAnyOrder(code, other);
        Map<String, Object> links =
                Map.of("links", List.of(Map.of("indicator", code), Map.of("indicator", code, "period", "Q1 2024/25")));
        put(path + "/links", get(path).header("ETag"), links)
                .then()
                .statusCode(200)
                .body("links.indicator", contains(code, code))
                .body("links.how", contains("title", "person"))
                .body("links.confirmed", contains(true, true))
                .body("links.shownValue", contains(12, 10))
                .body("linksReviewed", equalTo(true));
        List<Object> settled = get(path).jsonPath().getList("links");

        JsonPath again = send("An opening remark. / " + said.replace("fell", "fell a lot"));
        assertThat(again.getList("comments.id")).contains(report.getString("comments[0].id"));
        assertThat(get(path).jsonPath().getList("links")).isEqualTo(settled);
        assertThat(again.getList("unlinked")).containsExactly(again.getString("comments[0].id"));
    }

    @Test
    void correctedMinutesKeepTheShownFigure() {
        String id = send("Visits to " + word + " homes rose.").getString("comments[0].id");
        put("/v1/observations/" + latest, "*", Samples.observation(code, area, "Q2 2024/25", 15));
        send("Visits to " + word + " homes rose sharply.");
        get("/v1/comments/" + id)
                .then()
                .body("revisionNumber", equalTo(2))
                .body("links[0].shownValue", equalTo(12))
                .body("links[0].currentValue", equalTo(15));
    }

    @Test
    void findsCommentsByIndicatorAndPeriodAndOnTrendPoints() {
        JsonPath report =
                send("Visits to " + word + " homes rose in Q1 2024/25. / Calls from " + word + " parents fell.");
        String id = report.getString("comments[0].id");
        String trend = "/v1/indicators/" + code + "/trend?area=" + area;
        found("indicator=" + code, id);
        found("period=Q1 2024/25&indicator=" + code, id);
        found("period=Q2 2024/25&indicator=" + code, null);
        found("indicator=" + other, report.getString("comments[1].id"));
        get(trend).then().body("points.comments", contains(List.of(id), List.of()));
        String tag = get(trend).header("ETag");

        put("/v1/comments/" + id + "/links", "*", Map.of("links", List.of()))
                .then()
                .statusCode(200);
        found("indicator=" + code, null);
        request().header("If-None-Match", tag).get(trend).then().statusCode(200);
        get(trend).then().body("points.comments", contains(List.of(), List.of()));
        String before = report.getString("comments[0].recordedAt");
        get(trend + "&asOf=" + before).then().body("points.comments", contains(List.of(id), List.of()));
        get("/v1/comments?indicator=" + code + "&asOf=" + before).then().body("value.id", contains(id));
    }

    @Test
    void aDeletedCommentIsNotOnTheTrendPoint() {
        String id = send("Visits to " + word + " homes rose.").getString("comments[0].id");
        String trend = "/v1/indicators/" + code + "/trend?area=" + area;
        get(trend).then().body("points.comments", contains(List.of(), List.of(id)));
        delete("/v1/comments/" + id, "*").then().statusCode(204);
        get(trend).then().body("points.comments", contains(List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'links': [{'indicator': 'NONE'}]} | 422 | /links/0/indicator",
                "{'links': [{'indicator': '#', 'area': 'E00'}]} | 422 | /links/0/area",
                "{'links': [{'indicator': '#', 'period': 'Q1'}]} | 400 | /links/0/period",
                "{'links': [{'indicator': '#'}, {'indicator': '#'}]} | 422 | /links/1",
                "{'links': [{}]} | 400 | /links/0/indicator",
                "{'links': [null]} | 400 | /links/0",
                "{} | 400 | /links",
            })
    void rejectsInvalidLinks(String body, int status, String pointer) {
        String path = "/v1/comments/" + send("Nothing.").getString("comments[0].id") + "/links";
        put(path, "*", body.replace("'", "\"").replace("#", code))
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
        get(path.replace("/links", "")).then().body("links", empty());
    }

    private void found(String query, String id) {
        get("/v1/comments?" + query)
                .then()
                .statusCode(200)
                .body("value.id", equalTo(Stream.ofNullable(id).toList()));
    }

    private String indicator(String title) {
        Map<String, Object> body = with(Samples.count(), "title", title);
        return Samples.make("/v1/indicators", body, "code");
    }

    private String figure(String indicator, String period, int value) {
        return Samples.make("/v1/observations", Samples.observation(indicator, area, period, value), "id");
    }

    private JsonPath send(String points) {
        StringBuilder text = new StringBuilder("The Committee made these comments:\n\n");
        for (String point : points.split(" / ", -1)) {
            text.append("· ").append(point).append("\n\n");
        }
        return request()
                .contentType("text/plain; charset=UTF-8")
                .body(text.toString())
                .put("/v1/meetings/" + meeting + "/items/7/minutes")
                .then()
                .statusCode(lessThan(300))
                .extract()
                .jsonPath();
    }
}
