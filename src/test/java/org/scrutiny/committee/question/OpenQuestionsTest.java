package org.scrutiny.committee.question;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.Samples;

/** The summary of a dashboard counts the open questions about each indicator. */
@QuarkusTest
class OpenQuestionsTest extends AbstractQuestionTest {
    private String area;
    private int dashboard;
    private String first;
    private String second;

    @BeforeEach
    void makeDashboard() {
        area = Samples.makeArea();
        dashboard = aDashboard().create().number();
        first = aCount().dashboard(dashboard).create().code();
        second = aCount().dashboard(dashboard).create().code();
        Samples.makeObservation(first, area, "Q1 2024/25", 7);
    }

    @Test
    void countsFollowEveryWrite() {
        counts(contains(0, 0));
        String both = aQuestion("Why?").about(first, second).create().id();
        counts(contains(1, 1));
        String promise =
                aQuestion("Soon.").about(first).kind("commitment").create().id();
        counts(contains(2, 1));
        answer(both, "holding").then().statusCode(201);
        counts(contains(2, 1));
        String moment = get("/v1/questions/" + both).path("recordedAt");
        answer(both, "answer").then().statusCode(201);
        counts(contains(1, 0));
        delete("/v1/questions/" + promise, "*").then().statusCode(204);
        counts(contains(0, 0));
        get(path() + "&asOf=" + moment).then().body("value.openQuestions", contains(2, 1));
    }

    @Test
    void theTagOfTheSummaryChangesWithTheCount() {
        String before = get(path()).header("ETag");
        getUnless(before, path()).then().statusCode(304);
        aQuestion("Why?").about(second).create();
        Response after = getUnless(before, path());
        after.then().statusCode(200).body("value.openQuestions", contains(0, 1));
    }

    private void counts(Matcher<?> expected) {
        get(path()).then().statusCode(200).body("value.openQuestions", expected);
    }

    private String path() {
        return "/v1/dashboards/" + dashboard + "/summary?area=" + area;
    }
}
