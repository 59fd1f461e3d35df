package org.scrutiny.committee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.QuestionBuilder;
import org.scrutiny.testsupport.Samples;

/** Filters and pages of the list of questions, now and as of a moment. */
@QuarkusTest
class QuestionListTest extends AbstractQuestionTest {
    private final Map<String, String> ids = new LinkedHashMap<>();
    private String meeting;
    private int dashboard;
    private String indicator;
    private String asker;

    @BeforeEach
    void makeQuestions() {
        meeting = meeting("2024-09-12");
        dashboard = aDashboard().create().number();
        indicator = aCount().dashboard(dashboard).create().code();
        asker = Samples.newCode("Councillor Orme");
        QuestionBuilder body = aQuestion("Why?").at(meeting);
        ids.put("plain", body.create().id());
        ids.put("dashboard", body.dashboard(dashboard).create().id());
        ids.put("indicator", body.about(indicator).create().id());
        ids.put("asked", body.askedBy(asker).kind("request").create().id());
        ids.put("addressed", body.addressee(asker).due("2999-12-31").create().id());
        ids.put("late", body.due("2024-10-01").kind("suggestion").create().id());
        ids.put("answered", body.due("2024-10-01").create().id());
        anAnswer(ids.get("answered"), "So.").by(asker).create();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | plain dashboard indicator asked addressed late answered
            state=open                      | plain dashboard indicator asked addressed late
            state=answered                  | answered
            state=answered&state=holding    | answered
            kind=request&kind=suggestion    | asked late
            indicator=INDICATOR             | indicator
            dashboard=DASHBOARD             | dashboard indicator
            person=ASKER                    | asked addressed answered
            person=ASKER&state=open         | asked addressed
            overdue=true                    | late
            overdue=false&kind=suggestion   | ''
            overdue=false                   | plain dashboard indicator asked addressed answered
            meeting=x                       | plain dashboard indicator asked addressed late answered
            """)
    void filtersSelectTheExpectedQuestions(String filter, String expected) {
        String query = "?count=true&meeting=" + meeting
                + (filter.isEmpty() ? "" : "&" + filter)
                        .replace("INDICATOR", indicator)
                        .replace("DASHBOARD", Integer.toString(dashboard))
                        .replace("ASKER", asker);
        List<String> wanted = expected.isEmpty()
                ? List.of()
                : Arrays.stream(expected.split(" ", -1)).map(ids::get).toList();
        Response now = get("/v1/questions" + query);
        now.then().statusCode(200).body("value.id", equalTo(wanted)).body("count", equalTo(wanted.size()));
        String moment = get("/v1/questions/" + ids.get("answered")).path("recordedAt");
        get("/v1/questions" + query + "&asOf=" + moment)
                .then()
                .statusCode(200)
                .body("value.id", equalTo(wanted))
                .body("value.overdue", equalTo(now.path("value.overdue")))
                .body("count", equalTo(wanted.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNCILLOR ORME", "cllr  orme", "Orme"})
    void personFilterIgnoresCaseBlanksAndTitle(String prefix) {
        String number = asker.substring("Councillor Orme".length());
        request()
                .queryParam("meeting", meeting)
                .queryParam("person", prefix + number)
                .get("/v1/questions")
                .then()
                .body("value.id", equalTo(List.of(ids.get("asked"), ids.get("addressed"), ids.get("answered"))));
    }

    @Test
    void asOfExcludesLaterQuestions() {
        String moment = get("/v1/questions/" + ids.get("late")).path("recordedAt");
        get("/v1/questions?meeting=" + meeting + "&asOf=" + moment)
                .then()
                .body("value.size()", equalTo(6))
                .body("value.find { it.id == '" + ids.get("late") + "' }.overdue", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesContainEachQuestionOnceDespiteConcurrentWrites(boolean past) {
        String moment = get("/v1/questions/" + ids.get("answered")).path("recordedAt");
        String next = "/v1/questions?limit=2&meeting=" + meeting + (past ? "&asOf=" + moment : "");
        List<String> seen = new ArrayList<>();
        while (next != null) {
            Response page = request().urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().<String>getList("value.id"));
            next = page.path("next");
            if (seen.size() == 2) {
                delete("/v1/questions/" + ids.get("plain"), "*").then().statusCode(204);
            }
        }
        assertThat(seen).containsExactlyElementsOf(ids.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=closed", "kind=rumour", "overdue=perhaps", "dashboard=one", "sate=open", "cursor=x"})
    void rejectsInvalidFilters(String query) {
        get("/v1/questions?" + query).then().statusCode(400);
    }
}
