package org.scrutiny.committee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Fast;

/** Answers are all stored, and the state of the question follows from them. */
@QuarkusTest
@Fast
class QuestionAnswerTest extends AbstractQuestionTest {
    @Test
    void theStateMovesFromHoldingToCorrected() {
        String id = make(with(question("What did it cost?"), "due", "2024-01-31"));
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
        get("/v1/questions/" + id)
                .then()
                .body("revisionNumber", equalTo(5))
                .body("answers.kind", contains("holding", "answer", "answer", "correction"))
                .body("answers.by", contains("Ines Vale", "Ines Vale", "Ines Vale", "Ines Vale"))
                .body("answers[0].at", equalTo("2024-10-01"))
                .body("answers[0].text", equalTo("Words of kind holding."))
                .body("answers[0].recordedAt", notNullValue())
                .body("answers[0].recordedBy", equalTo("anonymous"))
                .body("summary", equalTo("Answered, then corrected on 1 October 2024 by Ines Vale."));
        answer(id, "holding").then().statusCode(409).body("errors[0].pointer", equalTo("/kind"));
        answer(id, "withdrawal").then().statusCode(409);
    }

    @Test
    void aWithdrawnQuestionIsNotOverdueButCanBeAnswered() {
        String id = make(with(question("What did it cost?"), "due", "2024-01-31"));
        answer(id, "correction").then().statusCode(409).body("code", equalTo("conflict"));
        answer(id, "withdrawal").then().body("state", equalTo("withdrawn")).body("overdue", equalTo(false));
        answer(id, "answer").then().body("state", equalTo("answered")).body("answers", hasSize(2));
    }

    @Test
    void replacingAQuestionKeepsItsAnswers() {
        String id = make(question("What did it cost?"));
        answer(id, "answer").then().statusCode(201);
        put("/v1/questions/" + id, tag(id), with(question("What did it cost?"), "addressee", "Ines Vale"))
                .then()
                .statusCode(200)
                .body("state", equalTo("answered"))
                .body("answers", hasSize(1));
    }

    @Test
    void aRetryWithTheSameKeyStoresOneAnswer() {
        String id = make(question("What did it cost?"));
        Map<String, Object> body = Map.of("text", "Ten pounds.", "kind", "answer");
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
        String id = make(question("What did it cost?"));
        assertThat(AtOnce.statuses(8, () -> answer(id, "answer"))).isEqualTo(Map.of(201, 8));
        get("/v1/questions/" + id).then().body("answers", hasSize(8)).body("revisionNumber", equalTo(9));
    }

    @Test
    void rejectsInvalidAnswers() {
        String id = make(question("What did it cost?"));
        String path = "/v1/questions/" + id + "/answers";
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("text", "Soon.", "kind", "answer", "at", "2999-01-01"),
                Map.of("text", " ", "kind", "answer"),
                Map.of("text", "Soon."),
                Map.of("text", "Soon.", "kind", "perhaps"))) {
            Response refused = post(path, body);
            assertThat(refused.statusCode()).as(body.toString()).isIn(400, 422);
        }
        post("/v1/questions/999999999/answers", Map.of("text", "Soon.", "kind", "answer"))
                .then()
                .statusCode(404);
        get("/v1/questions/" + id).then().body("answers", hasSize(0));
    }
}
