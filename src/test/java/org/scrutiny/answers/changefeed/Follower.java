package org.scrutiny.answers.changefeed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutiny.testsupport.JsonPaths;

/** A client that follows the change feed from a starting position. */
final class Follower {
    private String next;

    /** Starts after all existing changes. */
    static Follower fromNow(String filter) {
        Follower follower = new Follower();
        follower.next = "/v1/changes?limit=1000" + filter;
        follower.poll();
        return follower;
    }

    /** Starts at the address of a link. */
    static Follower from(String link) {
        Follower follower = new Follower();
        follower.next = link;
        return follower;
    }

    /** Changes since the last poll. */
    List<Map<String, Object>> poll() {
        List<Map<String, Object>> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            JsonPath page = page();
            found.addAll(page.getList("value"));
            more = page.getBoolean("more");
        }
        return found;
    }

    /** One page of changes. */
    JsonPath page() {
        JsonPath page = given().filter(JsonPaths.FILTER)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        next = page.getString("next");
        assertThat(next).startsWith("http://").contains("since=");
        return page;
    }

    String next() {
        return next;
    }

    /** A change in short: type, key, revision and action. */
    static String brief(Map<String, Object> change) {
        return change.get("type") + " " + change.get("key") + " " + change.get("revisionNumber") + " "
                + change.get("action");
    }
}
