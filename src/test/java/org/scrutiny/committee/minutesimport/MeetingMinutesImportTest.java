package org.scrutiny.committee.minutesimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.committee.comment.Comment;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.RestTest;

/** Import of pages and records of whole meetings. */
@QuarkusTest
class MeetingMinutesImportTest extends RestTest {
    private static final Path EXAMPLES = Path.of("openapi/examples");

    private String meeting;

    @BeforeEach
    void makeMeeting() {
        meeting = aMeeting().create().id();
    }

    @ParameterizedTest
    @CsvSource({"text/html, html", "application/xml, xml", "text/xml, xml"})
    void importsEveryItemOfAMeeting(String type, String ending) throws IOException {
        String body = Files.readString(EXAMPLES.resolve("importMeetingMinutes.request." + ending));
        MeetingReport report = read(send("/minutes", type, body), 200, MeetingReport.class);
        assertThat(report.meeting().id()).isEqualTo(meeting);
        assertThat(report.items()).extracting(item -> item.item().number()).containsExactly("10", "11");
        assertThat(report.items())
                .extracting(item -> item.item().title())
                .containsExactly("Family Services Scorecard", "Foster Carers");
        assertThat(report.items()).allMatch(MinutesReport::changed);
        assertThat(report.items())
                .allSatisfy(item -> assertThat(item.resolutions()).hasSize(1));
        List<Utterance> utterances = report.items().get(0).utterances();
        assertThat(utterances)
                .extracting(Utterance::kind)
                .containsExactly(UtteranceKind.QUESTION, UtteranceKind.ANSWER);
        assertThat(utterances)
                .extracting(utterance -> utterance.speaker().name())
                .containsExactly("Orme", "Ines Vale");
        Comment second = report.items().get(1).comments().get(0);
        assertThat(second.utterances().get(0).kind()).isEqualTo(UtteranceKind.SUGGESTION);
        assertThat(report.unplaced()).isEmpty();
        send("/minutes", type, body).then().body("items.changed", everyItem(equalTo(false)));
        get("/v1/meetings/" + meeting + "/items").then().body("value.number", contains("10", "11"));
    }

    @ParameterizedTest
    @CsvSource({"text/html, html", "application/xml, xml"})
    void importsOneItemOfMany(String type, String ending) throws IOException {
        String body = Files.readString(EXAMPLES.resolve("importMeetingMinutes.request." + ending));
        send("/items/11/minutes", type, body)
                .then()
                .statusCode(201)
                .body("item.title", equalTo("Foster Carers"))
                .body(
                        "comments.text",
                        contains("Members suggested that foster carers be invited to the next meeting."));
        Refused.with(send("/items/12/minutes", type, body), 422, "broken_rule");
        get("/v1/meetings/" + meeting + "/items").then().body("value.number", contains("11"));
    }

    /** Offsets refer to the text that was taken from the page. */
    @Test
    void offsetsOfCommentsReferToTheExtractedText() throws IOException {
        String body = Files.readString(EXAMPLES.resolve("importMinutes.request.html"));
        Response report = send("/items/3/minutes", "text/html", body);
        report.then().statusCode(201).body("comments", hasSize(1));
        String text = get("/v1/meetings/" + meeting + "/items/3/minutes").asString();
        int start = report.path("comments[0].start");
        assertThat(text.substring(start)).startsWith("Councillor Orme asked");
        assertThat(report.jsonPath().getList("comments[0].utterances.start", Integer.class))
                .first()
                .isEqualTo(start);
    }

    @Test
    void rejectsDocumentsThatAreNotMeetings() {
        Refused.with(send("/minutes", "text/html", " "), 400, "empty_body");
        Refused.with(send("/minutes", "text/plain", "Members asked why."), 415, "unsupported_media_type");
        Refused.with(send("/minutes", "application/xml", "<meeting>"), 400, "invalid_value");
        Refused.with(
                send("/minutes", "application/xml", "<!DOCTYPE m [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><m>&e;</m>"),
                400,
                "invalid_value");
        Refused.with(
                send("/minutes", "text/html", "<p>The following points were raised:</p><p>· Members asked why.</p>"),
                422,
                "broken_rule");
        get("/v1/meetings/" + meeting + "/items").then().body("value", empty());
    }

    @Test
    void correctedMinutesChangeTheSpeaker() {
        String text = "Scorecard\n\nThe following points were raised:\n\n· Ines Vale stated that homes had closed.\n";
        String id = send("/items/7/minutes", "text/plain", text).path("comments[0].id");
        send("/items/7/minutes", "text/plain", "Draft\n\n" + text)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("comments.id", contains(id));
        get("/v1/comments/" + id)
                .then()
                .body("utterances[0].start", not(equalTo(0)))
                .body("utterances[0].speaker.name", equalTo("Ines Vale"));
        found("speaker=vale", 1);
        send("/items/7/minutes", "text/plain", text.replace("Ines Vale", "Ada Moor"))
                .then()
                .statusCode(200);
        found("speaker=vale", 0);
        found("speaker=moor", 1);
    }

    private void found(String query, int number) {
        get("/v1/comments?meeting=" + meeting + "&" + query)
                .then()
                .statusCode(200)
                .body("value", hasSize(number));
    }

    private Response send(String path, String type, String body) {
        return importMinutes("/v1/meetings/" + meeting + path, type, body);
    }
}
