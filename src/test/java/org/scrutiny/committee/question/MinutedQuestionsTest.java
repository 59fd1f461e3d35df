package org.scrutiny.committee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.scrutiny.committee.question.QuestionKind.COMMITMENT;
import static org.scrutiny.committee.question.QuestionKind.QUESTION;
import static org.scrutiny.committee.question.QuestionKind.REQUEST;
import static org.scrutiny.committee.question.QuestionKind.SUGGESTION;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
        Question question = only(meeting, QUESTION);
        assertThat(question.state()).isEqualTo(QuestionState.HOLDING);
        assertThat(question.askedBy()).isEqualTo("Members");
        assertThat(question.addressee()).isEqualTo("Ines Vale");
        assertThat(question.due()).isEqualTo("2025-05-01");
        assertThat(question.overdue()).isTrue();
        assertThat(question.answers()).extracting(QuestionAnswer::kind).containsExactly(AnswerKind.HOLDING);
        Question promise = only(meeting, COMMITMENT);
        assertThat(promise.state()).isEqualTo(QuestionState.OPEN);
        assertThat(promise.addressee()).isEqualTo("Ines Vale");
        assertThat(promise.due()).isEqualTo("2025-05-01");
        assertThat(promise.promisedFor()).isEqualTo(question.id());
    }

    @Test
    void aPromiseInTheNextSentenceMarksARequestHolding() {
        minutes(meeting, "The Panel requested a breakdown by ward. Ines Vale agreed to circulate it.");
        Question request = only(meeting, REQUEST);
        assertThat(request.state()).isEqualTo(QuestionState.HOLDING);
        assertThat(request.addressee()).isEqualTo("Ines Vale");
        assertThat(only(meeting, COMMITMENT).promisedFor()).isEqualTo(request.id());
    }

    @Test
    void anAnswerInTheNextCommentAnswersTheQuestion() {
        minutes(
                meeting,
                "Councillor Orme wondered whether better recording explained the rise.",
                "Ines Vale replied that recording explained perhaps half.");
        Question question = only(meeting, QUESTION);
        assertThat(question.state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(question.askedBy()).isEqualTo("Councillor Orme");
        assertThat(question.addressee()).isEqualTo("Ines Vale");
    }

    @Test
    void unnamedSpeakersAreNotGuessed() {
        minutes(meeting, "It was requested that the data be split by age.");
        assertThat(only(meeting, REQUEST).askedBy()).isNull();
        assertThat(only(meeting, REQUEST).addressee()).isNull();
    }

    @Test
    void aCommitmentIsOpenUntilItIsDelivered() {
        minutes(meeting, "Ines Vale agreed to bring a report to the next meeting.");
        Question promise = only(meeting, COMMITMENT);
        assertThat(promise.askedBy()).isNull();
        assertThat(promise.addressee()).isEqualTo("Ines Vale");
        assertThat(promise.summary()).isEqualTo("Promised but not yet delivered.");
        answer(promise.id(), "answer").then().statusCode(201).body("state", equalTo("answered"));
    }

    @Test
    void linksTheIndicatorsNamedInTheText() {
        String title = "Share of panels " + Samples.newCode("held in time number ");
        String byTitle = aCount().title(title).create().code();
        String label = Samples.newCode("Labels ");
        String byLabel = aCount().title(label).create().code();
        String byCode = aCount().create().code();
        minutes(
                meeting,
                "Members asked why the " + title.toUpperCase(java.util.Locale.ROOT) + " had fallen.",
                label + " – Members asked what lay behind the fall.",
                "Members asked what " + byCode + ", and " + label + ", told the Panel.",
                "Members asked about Assessments within 45 working days.");
        assertThat(ofMeeting(meeting))
                .extracting(Question::indicators)
                .containsExactly(List.of(byTitle), List.of(byLabel), List.of(byCode), List.of());
    }

    @Test
    void importingTheSameMinutesAgainChangesNothing() {
        minutes(meeting, ASKED, SUGGESTED);
        List<Question> before = ofMeeting(meeting);
        minutes(meeting, ASKED, SUGGESTED);
        assertThat(ofMeeting(meeting)).hasSize(3).isEqualTo(before);
    }

    @Test
    void correctedMinutesUpdateUneditedQuestions() {
        minutes(meeting, ASKED, SUGGESTED);
        String question = only(meeting, QUESTION).id();
        String suggestion = only(meeting, SUGGESTION).id();
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
        String question = only(meeting, QUESTION).id();
        Question suggested = only(meeting, SUGGESTION);
        String suggestion = suggested.id();
        answer(question, "answer").then().statusCode(201);
        aQuestion(suggested.text())
                .kind("suggestion")
                .at(meeting)
                .with("comment", suggested.comment())
                .due("2025-01-31")
                .put(suggestion, tag("/v1/questions/" + suggestion))
                .then()
                .statusCode(200)
                .body("due", equalTo("2025-01-31"));

        minutes(
                meeting,
                "Members asked what the centre had cost. Ines Vale replied that it was ten pounds.",
                "A point.");
        Question answered = find(question);
        assertThat(answered.state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(answered.answers())
                .extracting(QuestionAnswer::kind)
                .containsExactly(AnswerKind.HOLDING, AnswerKind.ANSWER);
        assertThat(answered.origin()).isEqualTo(QuestionOrigin.MINUTES);
        assertThat(find(suggestion).due()).isEqualTo("2025-01-31");
        assertThat(find(suggestion).origin()).isEqualTo(QuestionOrigin.EARLIER_MINUTES);

        minutes(meeting, ASKED, SUGGESTED);
        Question again = find(suggestion);
        assertThat(again.origin()).isEqualTo(QuestionOrigin.MINUTES);
        assertThat(again.due()).isEqualTo("2025-01-31");
        get("/v1/comments/" + again.comment()).then().statusCode(200).body("text", equalTo(SUGGESTED));
        assertThat(ofMeeting(meeting)).hasSize(3);
    }

    @Test
    void deletedQuestionsAreNotCreatedAgain() {
        minutes(meeting, ASKED, SUGGESTED);
        String suggestion = only(meeting, SUGGESTION).id();
        delete("/v1/questions/" + suggestion, "*").then().statusCode(204);
        minutes(meeting, ASKED, SUGGESTED);
        minutes(meeting, ASKED, SUGGESTED, "A point.");
        assertThat(ofMeeting(meeting)).hasSize(2).noneMatch(question -> question.kind() == SUGGESTION);
    }

    @Test
    void minutedWordingCannotBeChanged() {
        minutes(meeting, SUGGESTED);
        String id = only(meeting, SUGGESTION).id();
        aQuestion("Nicer words.")
                .put(id, "*")
                .then()
                .statusCode(422)
                .body("code", equalTo("broken_rule"))
                .body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void theSameWordsTwiceGiveTwoQuestions() {
        String twice = SUGGESTED.replace("waiting", Samples.newCode("waiting"));
        minutes(meeting, twice, "Another point.", twice);
        List<Question> before = ofMeeting(meeting);
        assertThat(before).hasSize(2);
        minutes(meeting, "A first point.", twice, "Another point.", twice);
        assertThat(ofMeeting(meeting))
                .extracting(Question::id)
                .isEqualTo(before.stream().map(Question::id).toList());
        assertThat(find(before.get(0).id()).chain()).isEmpty();
    }
}
