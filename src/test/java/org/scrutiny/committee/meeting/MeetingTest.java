package org.scrutiny.committee.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.AgendaItemBuilder;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.MeetingBuilder;
import org.scrutiny.testsupport.RestTest;

@QuarkusTest
@Fast
class MeetingTest extends RestTest {

    @Test
    void createsReadsReplacesAndDeletesAMeeting() {
        MeetingBuilder body = aMeeting();
        String path = "/v1/meetings/" + body.create().id();
        get(path).then().statusCode(200).header("ETag", "\"1\"").body("status", equalTo("confirmed"));
        getUnless("\"1\"", path).then().statusCode(304);
        json(body).put(path).then().statusCode(428).body("code", equalTo("precondition_required"));
        put(path, "\"9\"", body).then().statusCode(412).body("code", equalTo("stale_version"));
        put(path, "\"1\"", body.status("held")).then().statusCode(200).header("ETag", "\"2\"");
        delete(path, "\"1\"").then().statusCode(412);
        delete(path, "\"2\"").then().statusCode(204);
        get(path).then().statusCode(410).body("code", equalTo("gone"));
        put(path, "\"3\"", body).then().statusCode(410);
        delete(path, "\"3\"").then().statusCode(410);
    }

    @ParameterizedTest
    @CsvSource({
        "committee, , 400, /committee",
        "committee, ' ', 400, /committee",
        "date, 2024-02-30, 400, /date",
        "date, , 400, /date",
        "status, over, 400, /status",
        "place, here, 400, /place"
    })
    void rejectsInvalidFields(String field, String value, int status, String pointer) {
        aMeeting().with(field, value).post().then().statusCode(status).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void filtersMeetingsByCommitteeAndStatus() {
        MeetingBuilder body = aMeeting().status("cancelled");
        String id = body.create().id();
        request()
                .queryParam("committee", body.get("committee"))
                .queryParam("status", "cancelled", "held")
                .get("/v1/meetings")
                .then()
                .body("value.id", contains(id))
                .body("next", nullValue());
    }

    @Test
    void listsItemsInAgendaOrder() {
        String meeting = aMeeting().create().id();
        String items = "/v1/meetings/" + meeting + "/items";
        for (Object number : new Object[] {"10", "7a", 7, "7.10", "7.2", "30"}) {
            anItem(meeting).number(number).create();
        }
        get(items + "?limit=4&count=true")
                .then()
                .body("value.number", contains("7", "7.2", "7.10", "7a"))
                .body("count", equalTo(6))
                .body("next", containsString("cursor="));
        String next = get(items + "?limit=4").jsonPath().getString("next");
        request().urlEncodingEnabled(false).get(next).then().body("value.number", contains("10", "30"));
        anItem(meeting).number(7).post().then().statusCode(409).body("code", equalTo("already_exists"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-1", "1234567", "7/8", "7 a"})
    void rejectsInvalidItemNumbers(String number) {
        String meeting = aMeeting().create().id();
        anItem(meeting).number(number).post().then().statusCode(400).body("errors[0].pointer", equalTo("/number"));
    }

    @Test
    void anItemWithCommentsCannotBeDeleted() {
        String meeting = aMeeting().create().id();
        String item = "/v1/meetings/" + meeting + "/items/7";
        AgendaItemBuilder body = anItem(meeting);
        body.post().then().statusCode(201).header("Location", containsString(item));
        body.with("purpose", "To review them.")
                .put(7, 1)
                .then()
                .statusCode(200)
                .body("purpose", equalTo("To review them."));
        body.number("8").put(7, 2).then().statusCode(400).body("errors[0].pointer", equalTo("/number"));
        String comment =
                "/v1/comments/" + aComment(meeting + "-7", "A point.").create().id();
        delete(item, "\"2\"").then().statusCode(409).body("code", equalTo("in_use"));
        delete("/v1/meetings/" + meeting, "\"1\"").then().statusCode(409);
        delete(comment, "\"1\"").then().statusCode(204);
        delete(item, "\"2\"").then().statusCode(204);
        get(item).then().statusCode(410);
    }

    @Test
    void commentsWrittenByHandKeepTheirText() {
        String meeting = aMeeting().create().id();
        String item = anItem(meeting).create().id();
        String text = "  Members’ words,\n as\u00a0they were — “quoted”. 😀 ";
        String path = "/v1/comments/" + aComment(item, text).create().id();
        get(path)
                .then()
                .body("text", equalTo(text))
                .body("position", equalTo(1))
                .body("start", nullValue());
        put(path, "\"1\"", aComment(item, "Other words.")).then().statusCode(200);
        put(path, "\"2\"", aComment(meeting + "-2", "x")).then().statusCode(400);
        aComment("none", "x")
                .post()
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown_reference"))
                .body("errors[0].pointer", equalTo("/item"));
        aComment(item, "x")
                .dashboard(999_999)
                .post()
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/dashboard"));
    }
}
