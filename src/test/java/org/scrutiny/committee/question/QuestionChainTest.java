package org.scrutiny.committee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.QuestionBuilder;
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
        // Created in the other order: a chain is ordered by the dates of its meetings.
        september = meeting("2024-09-12");
        july = meeting("2024-07-04");
    }

    @Test
    void theSameRequestInLaterMinutesJoinsTheChain() {
        minutes(september, "He suggested including " + wanted + " in the report.");
        String later = only(september, QuestionKind.SUGGESTION).id();
        minutes(july, "Members requested that the report show the " + wanted + ".");
        String earlier = only(july, QuestionKind.REQUEST).id();
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
        String earlier = ask(july).create().id();
        String later = ask(september).create().id();
        String before = tag("/v1/questions/" + earlier);
        answer(earlier, "answer").then().statusCode(201);
        get("/v1/questions/" + earlier)
                .then()
                .body(
                        "summary",
                        equalTo(
                                "Asked at 2 meetings (4 July 2024, 12 September 2024), answered and then asked again."));
        String atLast = get("/v1/questions/" + earlier).path("recordedAt");
        answer(later, "answer").then().statusCode(201);
        assertThat(tag("/v1/questions/" + earlier)).isNotEqualTo(before);
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
        String first =
                aQuestion("Averages of the year, " + wanted).at(july).create().id();
        QuestionBuilder inSeptember =
                aQuestion("A mean of four quarters, please").at(september);
        String second = inSeptember.chain(first).create().id();
        QuestionBuilder onceMore = aQuestion("The mean once more");
        String third = onceMore.chain(second).create().id();
        get("/v1/questions/" + first)
                .then()
                .body("chain", contains(first, second, third))
                .body("revisionNumber", equalTo(3));
        onceMore.chain()
                .put(third, "*")
                .then()
                .statusCode(200)
                .body("revisionNumber", equalTo(2))
                .body("chain", empty());
        get("/v1/questions/" + first)
                .then()
                .body("chain", contains(first, second))
                .body("revisionNumber", equalTo(4));
        inSeptember.put(second, "*").then().body("chain", contains(first, second));
        delete("/v1/questions/" + second, "*").then().statusCode(204);
        get("/v1/questions/" + first).then().body("chain", empty()).body("summary", equalTo("Not yet answered."));
    }

    @Test
    void aChainCanBeSentBackUnchanged() {
        String first = ask(july).create().id();
        String second = ask(september).create().id();
        ask(september)
                .chain(first, second)
                .put(second, "*")
                .then()
                .statusCode(200)
                .body("chain", contains(first, second));
        get("/v1/questions/" + first).then().body("revisionNumber", equalTo(2));
    }

    @Test
    void commitmentsAndQuestionsOfOneMeetingAreNotChained() {
        ask(july).create();
        assertThat(find(ask(july).create().id()).chain()).isEmpty();
        assertThat(find(ask(september).kind("commitment").create().id()).chain())
                .isEmpty();
    }

    private QuestionBuilder ask(String meeting) {
        return aQuestion("Please show " + wanted).at(meeting);
    }
}
