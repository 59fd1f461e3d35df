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

/** The same request at several meetings forms one chain. */
@QuarkusTest
class QuestionChainTest extends AbstractQuestionTest {
    private String wanted;
    private String july;
    private String september;

    @BeforeEach
    void makeMeetings() {
        wanted = "yearly averages of panel " + Samples.newCode("P");
        // Added in the other order: a chain goes by the days.
        september = meeting("2024-09-12");
        july = meeting("2024-07-04");
    }

    @Test
    void theSameRequestInLaterMinutesJoinsTheChain() {
        minutes(september, "He suggested including " + wanted + " in the report.");
        String later = only(september, "suggestion").get("id").toString();
        minutes(july, "Members requested that the report show the " + wanted + ".");
        String earlier = only(july, "request").get("id").toString();
        for (String id : List.of(earlier, later)) {
            get("/v1/questions/" + id)
                    .then()
                    .body("chain", contains(earlier, later))
                    .body("summary", equalTo("Asked at 2 meetings (4 July 2024, 12 September 2024), not delivered."));
        }
        get("/v1/questions/" + later).then().body("revisionNumber", equalTo(2));
    }

    @Test
    void anAnswerToTheLatestRequestIsInEverySummary() {
        String earlier = make(at(july, "Please show " + wanted));
        String later = make(at(september, "Please show " + wanted));
        String before = tag(earlier);
        answer(earlier, "answer").then().statusCode(201);
        get("/v1/questions/" + earlier)
                .then()
                .body(
                        "summary",
                        equalTo(
                                "Asked at 2 meetings (4 July 2024, 12 September 2024), answered and then asked again."));
        String atLast = get("/v1/questions/" + earlier).path("recordedAt");
        answer(later, "answer").then().statusCode(201);
        assertThat(tag(earlier)).isNotEqualTo(before);
        get("/v1/questions/" + earlier)
                .then()
                .body(
                        "summary",
                        equalTo("Asked at 2 meetings (4 July 2024, 12 September 2024), answered on 1 October 2024 "
                                + "by Ines Vale."));
        get("/v1/questions/" + later + "?asOf=" + atLast)
                .then()
                .body("chain", contains(earlier, later))
                .body("state", equalTo("open"));
    }

    @Test
    void aPersonJoinsAndSeparatesQuestions() {
        String first = make(at(july, "Averages of the year, " + wanted));
        String second = make(with(at(september, "A mean of four quarters, please"), "chain", List.of(first)));
        String third = make(with(question("The mean once more"), "chain", List.of(second)));
        get("/v1/questions/" + first)
                .then()
                .body("chain", contains(first, second, third))
                .body("revisionNumber", equalTo(3));
        put("/v1/questions/" + third, tag(third), with(question("The mean once more"), "chain", List.of()))
                .then()
                .statusCode(200)
                .body("revisionNumber", equalTo(2))
                .body("chain", empty());
        get("/v1/questions/" + first)
                .then()
                .body("chain", contains(first, second))
                .body("revisionNumber", equalTo(4));
        put("/v1/questions/" + second, tag(second), at(september, "A mean of four quarters, please"))
                .then()
                .body("chain", contains(first, second));
        delete("/v1/questions/" + second, tag(second)).then().statusCode(204);
        get("/v1/questions/" + first).then().body("chain", empty()).body("summary", equalTo("Not yet answered."));
    }

    @Test
    void aChainCanBeSentBackUnchanged() {
        String first = make(at(july, "Please show " + wanted));
        String second = make(at(september, "Please show " + wanted));
        put(
                        "/v1/questions/" + second,
                        tag(second),
                        with(at(september, "Please show " + wanted), "chain", List.of(first, second)))
                .then()
                .statusCode(200)
                .body("chain", contains(first, second));
        get("/v1/questions/" + first).then().body("revisionNumber", equalTo(2));
    }

    @Test
    void commitmentsAndQuestionsOfOneMeetingAreNotChained() {
        make(at(july, "Please show " + wanted));
        get("/v1/questions/" + make(at(july, "Please show " + wanted))).then().body("chain", empty());
        get("/v1/questions/" + make(with(at(september, "Please show " + wanted), "kind", "commitment")))
                .then()
                .body("chain", empty());
    }

    private static Map<String, Object> at(String meeting, String text) {
        return with(question(text), "meeting", meeting);
    }
}
