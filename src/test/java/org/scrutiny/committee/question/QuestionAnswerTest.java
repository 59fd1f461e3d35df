package org.scrutiny.committee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.AnswerBuilder;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Fast;

/** Answers are all stored, and the state of the question follows from them. */
@QuarkusTest
@Fast
class QuestionAnswerTest extends AbstractQuestionTest {
    @Test
    void theStateMovesFromHoldingToCorrected() {
        String id = aQuestion("What did it cost?").due("2024-01-31").create().id();
        get("/v1/questions/" + id).then().body("overdue", equalTo(true));
        answer(id, "holding")
                .then()
                .statusCode(201)
                .body("state", equalTo("holding"))
                .body("overdue", equalTo(true))
                .body(
                        "summary",
                        equalTo("Holding answer given on 1 October 2024 by Ines Vale; a full answer is awaited. "
                                + "It was due on 31 January 2024."));
        answer(id, "answer").then().body("state", equalTo("answered")).body("overdue", equalTo(false));
        answer(id, "answer").then().body("state", equalTo("answered"));
        answer(id, "correction").then().body("state", equalTo("corrected"));
        Question question = find(id);
        assertThat(question.revisionNumber()).isEqualTo(5);
        assertThat(question.answers())
                .extracting(QuestionAnswer::kind)
                .containsExactly(AnswerKind.HOLDING, AnswerKind.ANSWER, AnswerKind.ANSWER, AnswerKind.CORRECTION);
        assertThat(question.answers()).extracting(QuestionAnswer::by).containsOnly("Ines Vale");
        QuestionAnswer first = question.answers().get(0);
        assertThat(first.at()).isEqualTo("2024-10-01");
        assertThat(first.text()).isEqualTo("Words of kind holding.");
        assertThat(first.recordedAt()).isNotNull();
        assertThat(first.recordedBy()).isEqualTo("anonymous");
        assertThat(question.summary()).isEqualTo("Answered, then corrected on 1 October 2024 by Ines Vale.");
        answer(id, "holding").then().statusCode(409).body("errors[0].pointer", equalTo("/kind"));
        answer(id, "withdrawal").then().statusCode(409);
    }

    @Test
    void aWithdrawnQuestionIsNotOverdueButCanBeAnswered() {
        String id = aQuestion("What did it cost?").due("2024-01-31").create().id();
        answer(id, "correction").then().statusCode(409).body("code", equalTo("conflict"));
        answer(id, "withdrawal").then().body("state", equalTo("withdrawn")).body("overdue", equalTo(false));
        answer(id, "answer").then().body("state", equalTo("answered")).body("answers", hasSize(2));
    }

    @Test
    void replacingAQuestionKeepsItsAnswers() {
        String id = aQuestion("What did it cost?").create().id();
        answer(id, "answer").then().statusCode(201);
        aQuestion("What did it cost?")
                .addressee("Ines Vale")
                .put(id, tag("/v1/questions/" + id))
                .then()
                .statusCode(200)
                .body("state", equalTo("answered"))
                .body("answers", hasSize(1));
    }

    @Test
    void aRetryWithTheSameKeyStoresOneAnswer() {
        String id = aQuestion("What did it cost?").create().id();
        AnswerBuilder body = anAnswer(id, "Ten pounds.");
        for (int i = 0; i < 2; i++) {
            json(body)
                    .header("Idempotency-Key", "answer-" + id)
                    .post("/v1/questions/" + id + "/answers")
                    .then()
                    .statusCode(201)
                    .body("answers", hasSize(1));
        }
        get("/v1/questions/" + id).then().body("answers", hasSize(1)).body("revisionNumber", equalTo(2));
    }

    @Test
    void concurrentAnswersAreAllStored() {
        String id = aQuestion("What did it cost?").create().id();
        assertThat(AtOnce.statuses(8, () -> answer(id, "answer"))).isEqualTo(Map.of(201, 8));
        get("/v1/questions/" + id).then().body("answers", hasSize(8)).body("revisionNumber", equalTo(9));
    }

    @Test
    void rejectsInvalidAnswers() {
        String id = aQuestion("What did it cost?").create().id();
        for (AnswerBuilder body : List.of(
                anAnswer(id, "Soon.").at("2999-01-01"),
                anAnswer(id, " "),
                anAnswer(id, "Soon.").kind(null),
                anAnswer(id, "Soon.").kind("perhaps"))) {
            assertThat(body.post().statusCode()).as(body.body().toString()).isIn(400, 422);
        }
        anAnswer("999999999", "Soon.").post().then().statusCode(404);
        get("/v1/questions/" + id).then().body("answers", hasSize(0));
    }
}
