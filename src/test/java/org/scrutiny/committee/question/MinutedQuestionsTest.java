package org.scrutiny.committee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.Samples;

/** Imports create questions and commitments; corrected minutes respect edits by people. */
@QuarkusTest
class MinutedQuestionsTest extends AbstractQuestionTest {
    private static final String ASKED =
            "Members asked what the centre had cost. Ines Vale said that she would find out.";
    private static final String SUGGESTED = "Councillor Orme suggested that a chart of waiting times be shown.";

    private String meeting;

    @BeforeEach
    void makeMeeting() {
        meeting = meeting("2024-09-12");
    }

    @Test
    void aPromiseMarksTheQuestionHoldingAndOpensACommitment() {
        minutes(
                meeting,
                "Members asked how many had left. Ines Vale said that she would look into it and report back by 1 May 2025.");
        Map<String, Object> question = only(meeting, "question");
        assertThat(question)
                .containsEntry("state", "holding")
                .containsEntry("askedBy", "Members")
                .containsEntry("addressee", "Ines Vale")
                .containsEntry("due", "2025-05-01")
                .containsEntry("overdue", true);
        get("/v1/questions/" + question.get("id")).then().body("answers.kind", contains("holding"));
        assertThat(only(meeting, "commitment"))
                .containsEntry("state", "open")
                .containsEntry("addressee", "Ines Vale")
                .containsEntry("due", "2025-05-01")
                .containsEntry("promisedFor", question.get("id"));
    }

    @Test
    void aPromiseInTheNextSentenceMarksARequestHolding() {
        minutes(meeting, "The Panel requested a breakdown by ward. Ines Vale agreed to circulate it.");
        assertThat(only(meeting, "request")).containsEntry("state", "holding").containsEntry("addressee", "Ines Vale");
        assertThat(only(meeting, "commitment"))
                .containsEntry("promisedFor", only(meeting, "request").get("id"));
    }

    @Test
    void anAnswerInTheNextCommentAnswersTheQuestion() {
        minutes(
                meeting,
                "Councillor Orme wondered whether better recording explained the rise.",
                "Ines Vale replied that recording explained perhaps half.");
        assertThat(only(meeting, "question"))
                .containsEntry("state", "answered")
                .containsEntry("askedBy", "Councillor Orme")
                .containsEntry("addressee", "Ines Vale");
    }

    @Test
    void unnamedSpeakersAreNotGuessed() {
        minutes(meeting, "It was requested that the data be split by age.");
        assertThat(only(meeting, "request")).containsEntry("askedBy", null).containsEntry("addressee", null);
    }

    @Test
    void aCommitmentIsOpenUntilItIsDelivered() {
        minutes(meeting, "Ines Vale agreed to bring a report to the next meeting.");
        String id = only(meeting, "commitment").get("id").toString();
        get("/v1/questions/" + id)
                .then()
                .body("askedBy", equalTo(null))
                .body("addressee", equalTo("Ines Vale"))
                .body("summary", equalTo("Promised but not yet delivered."));
        answer(id, "answer").then().statusCode(201).body("state", equalTo("answered"));
    }

    @Test
    void linksTheIndicatorsNamedInTheText() {
        String title = "Share of panels " + Samples.newCode("held in time number ");
        String byTitle = Samples.makeIndicator(with(Samples.count(), "title", title));
        String label = Samples.newCode("Labels ");
        String byLabel = Samples.makeIndicator(with(Samples.count(), "title", label));
        String byCode = Samples.makeIndicator(Samples.count());
        minutes(
                meeting,
                "Members asked why the " + title.toUpperCase(java.util.Locale.ROOT) + " had fallen.",
                label + " – Members asked what lay behind the fall.",
                "Members asked what " + byCode + ", and " + label + ", told the Panel.",
                "Members asked about Assessments within 45 working days.");
        assertThat(ofMeeting(meeting).stream().map(question -> question.get("indicators")))
                .containsExactly(List.of(byTitle), List.of(byLabel), List.of(byCode), List.of());
    }

    @Test
    void importingTheSameMinutesAgainChangesNothing() {
        minutes(meeting, ASKED, SUGGESTED);
        List<Map<String, Object>> before = ofMeeting(meeting);
        minutes(meeting, ASKED, SUGGESTED);
        assertThat(ofMeeting(meeting)).hasSize(3).isEqualTo(before);
    }

    @Test
    void correctedMinutesUpdateUneditedQuestions() {
        minutes(meeting, ASKED, SUGGESTED);
        String question = only(meeting, "question").get("id").toString();
        String suggestion = only(meeting, "suggestion").get("id").toString();
        minutes(meeting, "Members asked what the centre had cost. Ines Vale replied that it was ten pounds.");
        get("/v1/questions/" + question)
                .then()
                .body("state", equalTo("answered"))
                .body("answers.text", contains("Ines Vale replied that it was ten pounds."))
                .body("revisionNumber", equalTo(2));
        get("/v1/questions/" + suggestion).then().statusCode(410);
        assertThat(ofMeeting(meeting)).hasSize(1);
    }

    @Test
    void correctedMinutesKeepEditedQuestions() {
        minutes(meeting, ASKED, SUGGESTED);
        String question = only(meeting, "question").get("id").toString();
        Map<String, Object> suggested = only(meeting, "suggestion");
        String suggestion = suggested.get("id").toString();
        answer(question, "answer").then().statusCode(201);
        Map<String, Object> body = question(suggested.get("text").toString());
        body.put("kind", "suggestion");
        body.put("meeting", meeting);
        body.put("comment", suggested.get("comment"));
        put("/v1/questions/" + suggestion, tag(suggestion), with(body, "due", "2025-01-31"))
                .then()
                .statusCode(200)
                .body("due", equalTo("2025-01-31"));

        minutes(
                meeting,
                "Members asked what the centre had cost. Ines Vale replied that it was ten pounds.",
                "A point.");
        get("/v1/questions/" + question)
                .then()
                .body("state", equalTo("answered"))
                .body("answers.kind", contains("holding", "answer"))
                .body("origin", equalTo("minutes"));
        get("/v1/questions/" + suggestion)
                .then()
                .statusCode(200)
                .body("due", equalTo("2025-01-31"))
                .body("origin", equalTo("earlier_minutes"));

        minutes(meeting, ASKED, SUGGESTED);
        String now = get("/v1/questions/" + suggestion)
                .then()
                .body("origin", equalTo("minutes"))
                .body("due", equalTo("2025-01-31"))
                .extract()
                .path("comment");
        get("/v1/comments/" + now).then().statusCode(200).body("text", equalTo(SUGGESTED));
        assertThat(ofMeeting(meeting)).hasSize(3);
    }

    @Test
    void deletedQuestionsAreNotCreatedAgain() {
        minutes(meeting, ASKED, SUGGESTED);
        String suggestion = only(meeting, "suggestion").get("id").toString();
        delete("/v1/questions/" + suggestion, tag(suggestion)).then().statusCode(204);
        minutes(meeting, ASKED, SUGGESTED);
        minutes(meeting, ASKED, SUGGESTED, "A point.");
        assertThat(ofMeeting(meeting))
                .hasSize(2)
                .noneMatch(question -> question.get("kind").equals("suggestion"));
    }

    @Test
    void minutedWordingCannotBeChanged() {
        minutes(meeting, SUGGESTED);
        String id = only(meeting, "suggestion").get("id").toString();
        put("/v1/questions/" + id, tag(id), question("Nicer words."))
                .then()
                .statusCode(422)
                .body("code", equalTo("broken_rule"))
                .body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void theSameWordsTwiceGiveTwoQuestions() {
        String twice = SUGGESTED.replace("waiting", Samples.newCode("waiting"));
        minutes(meeting, twice, "Another point.", twice);
        List<Map<String, Object>> before = ofMeeting(meeting);
        assertThat(before).hasSize(2);
        minutes(meeting, "A first point.", twice, "Another point.", twice);
        assertThat(ofMeeting(meeting).stream().map(question -> question.get("id")))
                .isEqualTo(before.stream().map(question -> question.get("id")).toList());
        get("/v1/questions/" + before.get(0).get("id")).then().body("chain", empty());
    }
}
