package org.scrutiny.committee.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.committee.link.LinkHow;
import org.scrutiny.committee.minutesimport.MinutesReport;
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
        meeting = aMeeting().in(area).on(today).create().id();
    }

    @Test
    void keepsTheShownValueBesideTheCurrentOne() {
        String path = "/v1/comments/" + idOf("Members asked why visits to " + word + " homes rose.");
        anObservation(code, area, "Q2 2024/25", 15).replace(latest, 1);
        Comment comment = read(path, Comment.class);
        assertThat(comment.linksReviewed()).isFalse();
        assertThat(comment.links()).singleElement().satisfies(link -> {
            assertThat(link.indicator()).isEqualTo(code);
            assertThat(link.area()).isEqualTo(area);
            assertThat(link.period()).isEqualTo("Q2 2024/25");
            assertThat(link.how()).isEqualTo(LinkHow.TITLE);
            assertThat(link.confirmed()).isFalse();
            assertThat(link.shownValue()).isEqualTo("12");
            assertThat(link.shownRevision()).isEqualTo(1);
            assertThat(link.shownBasis()).isEqualTo(ShownBasis.RECORDED_BY_MEETING);
            assertThat(link.currentValue()).isEqualTo("15");
            assertThat(link.currentRevision()).isEqualTo(2);
        });
        delete("/v1/observations/" + latest, "*").then().statusCode(204);
        CommentLink left = read(path, Comment.class).links().get(0);
        assertThat(left.shownValue()).isEqualTo("12");
        assertThat(left.currentValue()).isNull();
        assertThat(left.currentRevision()).isNull();
    }

    @Test
    void theTagChangesWithTheFigureButOnlyTheRevisionIsCompared() {
        String path = "/v1/comments/" + idOf("Members asked why visits to " + word + " homes rose.");
        String tag = tag(path);
        anObservation(code, area, "Q2 2024/25", 15).put(latest, "*");
        getUnless(tag, path).then().statusCode(200);
        put(path + "/links", tag, new LinksInput(List.of())).then().statusCode(200);
        put(path + "/links", tag, new LinksInput(List.of())).then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Each named period.
                "Visits to # homes rose in Q1 2024/25. | Q1 2024/25=10",
                "Visits to # homes rose from Q1 2024/25 to Q2 2024/25. | Q1 2024/25=10, Q2 2024/25=12",
                // A period without a figure.
                "Visits to # homes rose in Q3 2019/20. | Q3 2019/20=null",
                // The latest period that had ended.
                "Visits to # homes rose. | Q2 2024/25=12",
                // Nothing is guessed.
                "Visits rose. | -",
            })
    void linksTheNamedOrLatestPeriod(String said, String expected) {
        assertThat(linksOf(said.replace("#", word)))
                .extracting(link -> link.period() + "=" + link.shownValue())
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(", ", -1)));
    }

    @Test
    void marksAFigureRecordedAfterTheMeeting() {
        meeting = aMeeting().in(area).on("2024-11-05").create().id();
        CommentLink link = linksOf("Visits to " + word + " homes rose.").get(0);
        assertThat(link.shownBasis()).isEqualTo(ShownBasis.RECORDED_LATER);
        assertThat(link.period()).isEqualTo("Q2 2024/25");
    }

    @Test
    void aMeetingWithoutAnAreaUsesTheOnlyAuthorityWithFigures() {
        meeting = aMeeting().on(today).create().id();
        String said = "Visits to " + word + " homes rose.";
        assertThat(linksOf(said).get(0).area()).isEqualTo(area);
        anObservation(code, Samples.makeArea(), "Q1 2024/25", 3).create();
        CommentLink link = linksOf(said + " Much.").get(0);
        assertThat(link.indicator()).isEqualTo(code);
        assertThat(link.shownRevision()).isEqualTo(1);
        meeting = aMeeting().on(today).create().id();
        assertThat(linksOf(said)).extracting(CommentLink::area).containsOnlyNulls();
    }

    @Test
    void correctedMinutesKeepReviewedLinks() {
        String said = "Visits to " + word + " homes rose. Calls from " + word + " parents fell.";
        Comment imported = send(said).comments().get(0);
        String path = "/v1/comments/" + imported.id();
        assertThat(imported.links()).extracting(CommentLink::indicator).containsExactlyInAnyOrder(code, other);
        LinksInput links =
                new LinksInput(List.of(new LinkInput(code, null, null), new LinkInput(code, null, "Q1 2024/25")));
        Comment reviewed = read(put(path + "/links", tag(path), links), 200, Comment.class);
        List<CommentLink> settled = reviewed.links();
        assertThat(settled).extracting(CommentLink::indicator).containsExactly(code, code);
        assertThat(settled).extracting(CommentLink::how).containsExactly(LinkHow.TITLE, LinkHow.PERSON);
        assertThat(settled).allMatch(CommentLink::confirmed);
        assertThat(settled).extracting(CommentLink::shownValue).isEqualTo(decimals("12 10"));
        assertThat(reviewed.linksReviewed()).isTrue();
        assertThat(read(path, Comment.class).links()).isEqualTo(settled);

        MinutesReport again = send("An opening remark. / " + said.replace("fell", "fell a lot"));
        assertThat(again.comments()).extracting(Comment::id).contains(imported.id());
        assertThat(read(path, Comment.class).links()).isEqualTo(settled);
        assertThat(again.unlinked()).containsExactly(again.comments().get(0).id());
    }

    @Test
    void correctedMinutesKeepTheShownFigure() {
        String id = idOf("Visits to " + word + " homes rose.");
        anObservation(code, area, "Q2 2024/25", 15).put(latest, "*");
        send("Visits to " + word + " homes rose sharply.");
        get("/v1/comments/" + id)
                .then()
                .body("revisionNumber", equalTo(2))
                .body("links[0].shownValue", equalTo(12))
                .body("links[0].currentValue", equalTo(15));
    }

    @Test
    void findsCommentsByIndicatorAndPeriodAndOnTrendPoints() {
        List<Comment> comments = send("Visits to " + word + " homes rose in Q1 2024/25. / Calls from " + word
                        + " parents fell.")
                .comments();
        String id = comments.get(0).id();
        String trend = trendPath(code, area);
        found("indicator=" + code, id);
        found("period=Q1 2024/25&indicator=" + code, id);
        found("period=Q2 2024/25&indicator=" + code, null);
        found("indicator=" + other, comments.get(1).id());
        get(trend).then().body("points.comments", contains(List.of(id), List.of()));
        String tag = tag(trend);

        put("/v1/comments/" + id + "/links", "*", new LinksInput(List.of()))
                .then()
                .statusCode(200);
        found("indicator=" + code, null);
        getUnless(tag, trend).then().statusCode(200);
        get(trend).then().body("points.comments", contains(List.of(), List.of()));
        Instant before = comments.get(0).recordedAt();
        get(trend + "&asOf=" + before).then().body("points.comments", contains(List.of(id), List.of()));
        get("/v1/comments?indicator=" + code + "&asOf=" + before).then().body("value.id", contains(id));
    }

    @Test
    void aDeletedCommentIsNotOnTheTrendPoint() {
        String id = idOf("Visits to " + word + " homes rose.");
        String trend = trendPath(code, area);
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
        String path = "/v1/comments/" + idOf("Nothing.") + "/links";
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
        return aCount().title(title).create().code();
    }

    private String figure(String indicator, String period, int value) {
        return Samples.makeObservation(indicator, area, period, value);
    }

    private MinutesReport send(String points) {
        return report(importMinutes(meeting, bullets(points)));
    }

    private List<CommentLink> linksOf(String point) {
        return send(point).comments().get(0).links();
    }

    private String idOf(String point) {
        return send(point).comments().get(0).id();
    }
}
