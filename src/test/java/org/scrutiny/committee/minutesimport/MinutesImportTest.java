package org.scrutiny.committee.minutesimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.comment.Comment;
import org.scrutiny.committee.minutes.model.Heading;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.QuotedMinutes;
import org.scrutiny.testsupport.RestTest;

/** Imported minutes become comments, word for word, under their dashboards. */
@QuarkusTest
@Fast
class MinutesImportTest extends RestTest {
    private static final String OPENING = """
            Agenda item

            Scorecard

            To review the Scorecard.

            The following points were raised:

            Dashboard Item 1 – Front Door

            """;

    private String meeting;

    @BeforeEach
    void makeMeeting() {
        meeting = aMeeting().create().id();
        for (int number = 1; number <= 7; number++) {
            aDashboard().number(number).post();
        }
    }

    @Test
    void theSampleMinutesReadBackWordForWord() throws IOException {
        String text = QuotedMinutes.text(QuotedMinutes.SEED);
        MinutesReport report = read(send("32", text), 201, MinutesReport.class);
        assertThat(report.version()).isEqualTo(1);
        assertThat(report.changed()).isTrue();
        assertThat(report.headings()).extracting(Heading::dashboard).containsExactly(3, 4, 5, 1, 2, 7, 6);
        assertThat(report.comments()).hasSize(11).extracting(Comment::dashboard).doesNotContainNull();
        assertThat(report.resolutions()).hasSize(1);
        assertThat(report.unplaced()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.truncated()).isFalse();
        assertThat(minutes("32").asByteArray()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        List<Comment> comments = all("/v1/comments?meeting=" + meeting, Comment.class);
        assertThat(comments).hasSize(11).allSatisfy(comment -> {
            String source = text.substring(comment.start(), comment.end());
            assertThat(source.replaceAll("[\\s\u00a0]+", " ").strip().replaceFirst(";$", ""))
                    .isEqualTo(comment.text());
        });
        get("/v1/comments?meeting=" + meeting + "&dashboard=3")
                .then()
                .body("value.dashboard", everyItem(equalTo(3)))
                .body("value.item", everyItem(equalTo(meeting + "-32")));
        get("/v1/meetings/" + meeting + "/items/32").then().body("resolutions.action", contains("note"));
    }

    /** Each import replaces the comments of the item, so an import that meets another one is rejected as a whole. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneOfTwoImportsAtOnceMayConflict(boolean first) {
        if (!first) {
            send("7", bullets("Before")).then().statusCode(201);
        }
        AtomicInteger number = new AtomicInteger();
        List<Response> responses = AtOnce.run(4, () -> {
            int one = number.incrementAndGet();
            return send("7", bullets("One of " + one + " / Two of " + one + " / Three of " + one));
        });
        assertThat(responses).extracting(Response::statusCode).containsAnyOf(200, 201);
        for (Response response : responses) {
            if (response.statusCode() > 201) {
                refused(response, 409, "conflict", "");
            }
        }
        List<Comment> comments = all("/v1/comments?meeting=" + meeting, Comment.class);
        assertThat(comments)
                .extracting(comment -> comment.text().replaceAll(".* of ", ""))
                .hasSize(3)
                .containsOnly(comments.get(0).text().replaceAll(".* of ", ""));
    }

    @Test
    void anInventedTextIsImportedTheSameWay() throws IOException {
        String text = sample();
        MinutesReport report = read(send("7", text), 201, MinutesReport.class);
        assertThat(report.item().number()).isEqualTo("7");
        assertThat(report.item().title()).isEqualTo("Family Services Scorecard");
        assertThat(report.headings()).extracting(Heading::dashboard).containsExactly(2, 5, 1);
        assertThat(report.comments()).hasSize(5);
        assertThat(report.comments().get(2).dashboard()).isEqualTo(5);
        assertThat(report.warnings()).isEmpty();
        assertThat(minutes("7").asString()).isEqualTo(text);
    }

    @Test
    void importingTheSameTextAgainChangesNothing() throws IOException {
        send("7", sample()).then().statusCode(201);
        Response before = get("/v1/comments?meeting=" + meeting);
        send("7", sample())
                .then()
                .statusCode(200)
                .body("changed", equalTo(false))
                .body("version", equalTo(1))
                .body("item.revisionNumber", equalTo(1));
        assertThat(get("/v1/comments?meeting=" + meeting).asString()).isEqualTo(before.asString());
    }

    @Test
    void aCorrectedTextKeepsRepeatedComments() {
        List<String> before = send("7", OPENING + "- First.\n\n- Second.\n\n- Third.\n")
                .jsonPath()
                .getList("comments.id");
        String byHand = aComment(meeting + "-7", "Written by hand.").create().id();
        Response after = send("7", OPENING + "- Zeroth.\n\n- First.\n\n- Third, corrected.\n");
        after.then().statusCode(200).body("version", equalTo(2)).body("changed", equalTo(true));
        List<String> ids = after.jsonPath().getList("comments.id");
        assertThat(ids)
                .hasSize(4)
                .contains(before.get(0), before.get(2), byHand)
                .doesNotContain(before.get(1));
        get("/v1/comments/" + before.get(0)).then().body("position", equalTo(2)).body("revisionNumber", equalTo(2));
        get("/v1/comments/" + before.get(1)).then().statusCode(410).body("code", equalTo("gone"));
        get("/v1/comments/" + before.get(2) + "/revisions")
                .then()
                .body("value.text", contains("Third.", "Third, corrected."));
        get("/v1/comments/" + byHand).then().body("text", equalTo("Written by hand."));
    }

    @Test
    void reportsAnUnknownDashboard() {
        send("7", OPENING.replace("Item 1", "Item 99") + "- A point.\n")
                .then()
                .statusCode(201)
                .body("comments[0].dashboard", nullValue())
                .body("comments[0].heading", equalTo("Dashboard Item 99 – Front Door"))
                .body("warnings.code", hasItem("unknown_dashboard"));
    }

    @Test
    void theNextImportLinksADashboardCreatedSince() {
        // Headings give three digits at most.
        String opening = OPENING.replace("Item 1 ", "Item 917 ");
        String first = send("7", opening + "- A point.\n").jsonPath().getString("comments[0].id");
        aDashboard().number(917).create();
        get("/v1/comments/" + first).then().body("dashboard", nullValue());
        send("7", opening + "- A point.\n\n- Another.\n")
                .then()
                .body("comments[0].id", equalTo(first))
                .body("comments[0].dashboard", equalTo(917))
                .body("warnings.code", not(hasItem("unknown_dashboard")));
    }

    @Test
    void aDashboardChosenByAPersonIsKept() {
        String id = send("7", OPENING + "- A point.\n").jsonPath().getString("comments[0].id");
        String item = meeting + "-7";
        put("/v1/comments/" + id, "\"1\"", aComment(item, "A point.").dashboard(2))
                .then()
                .statusCode(200)
                .body("dashboard", equalTo(2))
                .body("heading", equalTo("Dashboard Item 1 – Front Door"));
        put("/v1/comments/" + id, "\"2\"", aComment(item, "Nicer words."))
                .then()
                .statusCode(422)
                .body("code", equalTo("broken_rule"))
                .body("errors[0].pointer", equalTo("/text"));
        send("7", OPENING + "- Before it.\n\n- A point.\n")
                .then()
                .body("comments[1].id", equalTo(id))
                .body("comments[1].dashboard", equalTo(2));
    }

    @Test
    void importCreatesTheItemAndFillsEmptyFieldsOnly() {
        send("12b", OPENING + "- A point.\n\nRESOLVED That it be noted.\n")
                .then()
                .body("item.id", equalTo(meeting + "-12b"))
                .body("item.title", equalTo("Scorecard"))
                .body("item.purpose", equalTo("To review the Scorecard."));
        anItem(meeting).number("13").title("Written by hand").create();
        send("13", OPENING + "- A point.\n\nRESOLVED That it be noted.\n")
                .then()
                .statusCode(201)
                .body("item.title", equalTo("Written by hand"))
                .body("item.resolutions.action", contains("note"))
                .body("item.revisionNumber", equalTo(2));
    }

    @Test
    void importRestoresADeletedItem() {
        String item = "/v1/meetings/" + meeting + "/items/7";
        String text = "Scorecard\n\nTo review the Scorecard.\n";
        send("7", text).then().statusCode(201);
        delete(item, "\"1\"").then().statusCode(204);
        minutes("7").then().statusCode(410);
        send("7", text).then().statusCode(200).body("changed", equalTo(true)).body("version", equalTo(2));
        get(item).then().statusCode(200).body("revisionNumber", equalTo(3));
    }

    @Test
    void rejectsUnknownMeetingsAndItems() {
        request()
                .header("Content-Type", "text/plain")
                .body("a")
                .put("/v1/meetings/999999999/items/7/minutes")
                .then()
                .statusCode(404)
                .body("code", equalTo("not_found"));
        minutes("8").then().statusCode(404);
        anItem(meeting).number(8).create();
        minutes("8").then().statusCode(404).body("code", equalTo("not_found"));
        send("seven", "a")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"))
                .body("errors[0].parameter", equalTo("number"));
    }

    private static String sample() throws IOException {
        try (InputStream in = MinutesImportTest.class.getResourceAsStream("/minutes/demoshire_quarter_two.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String path(String item) {
        return "/v1/meetings/" + meeting + "/items/" + item + "/minutes";
    }

    private Response send(String item, String text) {
        return importMinutes(path(item), "text/plain", text);
    }

    private Response minutes(String item) {
        return get(path(item));
    }
}
