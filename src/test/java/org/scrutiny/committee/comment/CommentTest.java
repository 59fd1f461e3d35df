package org.scrutiny.committee.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.CommentBuilder;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.RestTest;

/** Comments written by hand. */
@QuarkusTest
@Fast
class CommentTest extends RestTest {
    private String meeting;
    private String item;

    @BeforeEach
    void makeItem() {
        meeting = aMeeting().create().id();
        item = anItem(meeting).create().id();
    }

    @Test
    void createsReadsReplacesAndDeletesAComment() {
        CommentBuilder body = aComment(item, "As it was said.");
        String path = "/v1/comments/" + body.create().id();
        get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("meeting", equalTo(meeting))
                .body("item", equalTo(item))
                .body("dashboard", nullValue())
                .body("heading", nullValue());
        json(body).put(path).then().statusCode(428);
        put(path, "\"2\"", body).then().statusCode(412);
        put(path, "\"1\"", body.text("As it was really said."))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("text", equalTo("As it was really said."));
        request().delete(path).then().statusCode(428);
        delete(path, "\"2\"").then().statusCode(204);
        get(path).then().statusCode(410).body("code", equalTo("gone"));
        get("/v1/comments/999999999").then().statusCode(404).body("code", equalTo("not_found"));
        get("/v1/comments/first").then().statusCode(400).body("errors[0].parameter", equalTo("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "item, , 400, invalid_value",
        "item, 1-none, 422, unknown_reference",
        "text, , 400, invalid_value",
        "text, ' ', 400, invalid_value",
        "dashboard, three, 400, wrong_type",
        "position, 4, 400, read_only_field",
        "start, 4, 400, read_only_field",
        "speaker, me, 400, unknown_field"
    })
    void rejectsInvalidFields(String field, String value, int status, String code) {
        aComment(item, "Said.")
                .with(field, value)
                .post()
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void filtersCommentsByMeetingItemAndDashboard() {
        int one = aDashboard().create().number();
        int two = aDashboard().create().number();
        String first = aComment(item, "First.").dashboard(one).create().id();
        String second = aComment(item, "Second.").dashboard(two).create().id();
        String third = aComment(item, "Third.").create().id();
        get("/v1/comments?meeting=" + meeting).then().body("value.id", contains(first, second, third));
        get("/v1/comments?item=" + item + "&dashboard=" + two).then().body("value.id", contains(second));
        get("/v1/comments?dashboard=" + one + "&dashboard=" + two)
                .then()
                .body("value.id", containsInAnyOrder(first, second));
        get("/v1/comments?item=" + item + "&meeting=999999999").then().body("value", empty());
        get("/v1/comments?meeting=none").then().statusCode(200).body("value", empty());
        get("/v1/comments?dashboard=three").then().statusCode(400).body("errors[0].parameter", equalTo("dashboard"));
        get("/v1/comments?speakers=me").then().statusCode(400).body("code", equalTo("unknown_parameter"));
    }

    @Test
    void positionsAreUnique() {
        String first = aComment(item, "First.").create().id();
        aComment(item, "Second.").create();
        delete("/v1/comments/" + first, "\"1\"").then().statusCode(204);
        aComment(item, "Third.").create();
        get("/v1/comments?item=" + item).then().body("value.position", contains(2, 3));
    }

    @Test
    void aDashboardWithCommentsCannotBeDeleted() {
        int number = aDashboard().create().number();
        aComment(item, "First.").dashboard(number).create();
        String tag = tag("/v1/dashboards/" + number);
        delete("/v1/dashboards/" + number, tag).then().statusCode(409).body("code", equalTo("in_use"));
    }
}
