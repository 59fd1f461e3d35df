package org.scrutiny.committee.question;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Helpers for tests of questions: request bodies, short minutes and the questions found in them. */
abstract class AbstractQuestionTest extends RestTest {
    private static final String OPENING = """
            Agenda item

            Scorecard

            To review the Scorecard.

            The following points were raised:

            Dashboard Item 1 – Front Door

            """;

    static Map<String, Object> question(String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", text);
        return body;
    }

    static String make(Map<String, Object> body) {
        return Samples.make("/v1/questions", body, "id");
    }

    /** A meeting on a day, at which nothing is minuted yet. */
    static String meeting(String date) {
        return Samples.make("/v1/meetings", with(Samples.meeting(), "date", date), "id");
    }

    /** Imports minutes of these points, each a bullet of its own, as item 7. */
    static Response minutes(String meeting, String... points) {
        StringBuilder text = new StringBuilder(OPENING);
        for (String point : points) {
            text.append("- ").append(point).append("\n\n");
        }
        return importText(meeting, text.toString());
    }

    static Response importText(String meeting, String text) {
        Response report = request()
                .header("Content-Type", "text/plain; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put("/v1/meetings/" + meeting + "/items/7/minutes");
        report.then().statusCode(org.hamcrest.Matchers.lessThan(300));
        return report;
    }

    static List<Map<String, Object>> ofMeeting(String meeting) {
        return get("/v1/questions?limit=1000&meeting=" + meeting).jsonPath().getList("value");
    }

    static Map<String, Object> only(String meeting, String kind) {
        List<Map<String, Object>> found = new ArrayList<>(ofMeeting(meeting));
        found.removeIf(question -> !question.get("kind").equals(kind));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of kind " + kind);
        }
        return found.get(0);
    }

    static Response answer(String id, String kind) {
        return post(
                "/v1/questions/" + id + "/answers",
                Map.of("text", "Words of kind " + kind + ".", "by", "Ines Vale", "at", "2024-10-01", "kind", kind));
    }

    static String tag(String id) {
        return get("/v1/questions/" + id).header("ETag");
    }
}
