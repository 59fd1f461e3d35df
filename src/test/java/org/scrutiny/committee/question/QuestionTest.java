package org.scrutiny.committee.question;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.Samples;

/** Questions written by hand. */
@QuarkusTest
@Fast
class QuestionTest extends AbstractQuestionTest {
    @Test
    void createReturnsTheQuestionWithDerivedFields() {
        String meeting = meeting("2024-09-12");
        String indicator = Samples.makeIndicator(with(Samples.count(), "state", "requested"));
        Map<String, Object> body = question("How many children are on no school roll?");
        body.putAll(Map.of("askedBy", "Councillor Orme", "addressee", "Ines Vale", "meeting", meeting));
        body.putAll(Map.of("due", "2024-10-31", "indicators", List.of(indicator)));
        Response created = post("/v1/questions", body);
        String id = created.then().statusCode(201).extract().path("id");
        created.then().header("Location", containsString("/v1/questions/" + id));
        get("/v1/questions/" + id)
                .then()
                .statusCode(200)
                .body("text", equalTo("How many children are on no school roll?"))
                .body("askedBy", equalTo("Councillor Orme"))
                .body("addressee", equalTo("Ines Vale"))
                .body("meeting", equalTo(meeting))
                .body("comment", nullValue())
                .body("kind", equalTo("question"))
                .body("state", equalTo("open"))
                .body("origin", equalTo("person"))
                .body("due", equalTo("2024-10-31"))
                .body("overdue", equalTo(true))
                .body("indicators", contains(indicator))
                .body("answers", empty())
                .body("chain", empty())
                .body("summary", equalTo("Not yet answered. It was due on 31 October 2024."))
                .body("dataAvailable", equalTo(false))
                .body(
                        "dataNote",
                        equalTo("There are no figures for " + indicator
                                + " (Referrals; requested, not yet collected)."));
    }

    @Test
    void dataAvailableFollowsTheFiguresOfTheIndicators() {
        String indicator = Samples.makeIndicator(Samples.count());
        String id = make(with(question("Why so many?"), "indicators", List.of(indicator)));
        String before = tag(id);
        get("/v1/questions/" + id).then().body("dataAvailable", equalTo(false));
        String figure = Samples.makeObservation(indicator, Samples.makeArea(), "Q1 2024/25", 7);
        String recordedAt = get("/v1/observations/" + figure).path("recordedAt");
        request()
                .header("If-None-Match", before)
                .get("/v1/questions/" + id)
                .then()
                .statusCode(200);
        get("/v1/questions/" + id)
                .then()
                .body("dataAvailable", equalTo(true))
                .body("dataNote", nullValue())
                .body("revisionNumber", equalTo(1));
        delete("/v1/observations/" + figure, "*").then().statusCode(204);
        get("/v1/questions/" + id).then().body("dataAvailable", equalTo(false));
        get("/v1/questions/" + id + "?asOf=" + recordedAt).then().body("dataAvailable", equalTo(true));
    }

    @Test
    void aQuestionWithoutDueDateAndIndicatorSaysSo() {
        String id = make(question("Why?"));
        get("/v1/questions/" + id)
                .then()
                .body("due", nullValue())
                .body("overdue", equalTo(false))
                .body("askedBy", nullValue())
                .body("addressee", nullValue())
                .body("dataAvailable", nullValue())
                .body("dataNote", containsString("not linked to an indicator"));
    }

    @Test
    void writesRequireTheCurrentVersion() {
        Map<String, Object> body = question("What did it cost?");
        String id = make(body);
        String first = tag(id);
        request()
                .header("If-None-Match", first)
                .get("/v1/questions/" + id)
                .then()
                .statusCode(304);
        json(body).put("/v1/questions/" + id).then().statusCode(428);
        put("/v1/questions/" + id, first, with(with(body, "kind", "request"), "due", "2999-01-31"))
                .then()
                .statusCode(200)
                .body("revisionNumber", equalTo(2))
                .body("kind", equalTo("request"))
                .body("summary", equalTo("Requested but not yet delivered. It is due on 31 January 2999."));
        put("/v1/questions/" + id, first, body).then().statusCode(412);
        delete("/v1/questions/" + id, first).then().statusCode(412);
        delete("/v1/questions/" + id, tag(id)).then().statusCode(204);
        get("/v1/questions/" + id).then().statusCode(410);
        put("/v1/questions/" + id, first, body).then().statusCode(410);
        get("/v1/questions/999999999").then().statusCode(404);
    }

    @Test
    void everyStateIsStoredAndInTheChangeFeed() {
        String id = make(with(question("What did it cost?"), "askedBy", "Members"));
        Response created = get("/v1/questions/" + id);
        String recordedAt = created.path("recordedAt");
        answer(id, "answer").then().statusCode(201);
        get("/v1/questions/" + id + "?asOf=" + recordedAt)
                .then()
                .body("state", equalTo("open"))
                .body("answers", empty());
        get("/v1/changes?type=question&limit=1000&since=" + recordedAt)
                .then()
                .body("value.findAll { it.key == '" + id + "' }.action", contains("created", "revised"))
                .body("value.findAll { it.key == '" + id + "' }.href", hasItem("/v1/questions/" + id));
    }

    @ParameterizedTest
    @CsvSource({
        "meeting, 999999999, unknown_reference, /meeting, 422",
        "comment, 1, broken_rule, /meeting, 422",
        "dashboard, 999999, unknown_reference, /dashboard, 422",
        "indicators, NO1, unknown_reference, /indicators/0, 422",
        "chain, 999999999, unknown_reference, /chain/0, 422",
        "kind, rumour, invalid_value, /kind, 400",
        "due, tomorrow, wrong_type, /due, 400",
        "text, ' ', invalid_value, /text, 400",
        "state, answered, unknown_field, /state, 400",
    })
    void rejectsInvalidFields(String field, String value, String code, String pointer, int status) {
        Object sent = switch (field) {
            case "indicators", "chain" -> List.of(value);
            case "dashboard" -> Integer.valueOf(value);
            default -> value;
        };
        post("/v1/questions", with(question("Why?"), field, sent))
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void referencedResourcesCannotBeDeleted() {
        String meeting = meeting("2024-09-12");
        String indicator = Samples.makeIndicator(Samples.count());
        Map<String, Object> body = with(question("Why?"), "indicators", List.of(indicator));
        make(with(body, "meeting", meeting));
        delete("/v1/meetings/" + meeting, "*").then().statusCode(409).body("code", equalTo("in_use"));
        delete("/v1/indicators/" + indicator, "*").then().statusCode(409).body("code", equalTo("in_use"));
    }
}
