package org.scrutiny.committee.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Redacted text is nowhere in the store, and the redaction is recorded. */
@QuarkusTest
class RedactionTest extends RestTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private String surname;
    private String meeting;
    private String minutes;

    @BeforeEach
    void importMinutes() {
        int number = NEXT.incrementAndGet();
        surname = "Penny" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "feather";
        meeting = Samples.make("/v1/meetings", Samples.meeting(), "id");
        minutes = "Public questions put by Odile " + surname + "\n\nDashboard Item 3 \u2013 Front Door\n\n"
                + "\u2022 Councillor Odile " + surname + " asked why referrals fell in every quarter since\n"
                + "  last year, and thanked all the officers who had worked on it. Members asked Odile\n  " + surname
                + " for a breakdown by age;\n\n\u2022 Officers agreed to send Ms " + surname.toUpperCase(Locale.ROOT)
                + " the figures for last year.\n\nRESOLVED That Odile " + surname + " be thanked.\n";
        send(minutes.replace("fell", "fell so much")).then().statusCode(201);
        send(minutes).then().statusCode(200);
    }

    @Test
    void redactedTextIsNowhereInTheStore() {
        String key = Samples.newCode("key");
        json(comment())
                .header("Idempotency-Key", key)
                .post("/v1/comments")
                .then()
                .statusCode(201);
        String gone = Samples.make("/v1/comments", comment(), "id");
        delete("/v1/comments/" + gone, "*").then().statusCode(204);
        String question = questions().get(0);
        json(Map.of("text", surname + " was told.", "by", "Officers", "kind", "holding"))
                .header("If-Match", "*")
                .post("/v1/questions/" + question + "/answers");
        assertThat(StoredTextSearch.places(surname)).isNotEmpty();

        redact("Odile " + surname, surname).then().statusCode(201).body("textCount", equalTo(2));

        assertThat(StoredTextSearch.places(surname)).isEmpty();
        json(comment())
                .header("Idempotency-Key", key)
                .post("/v1/comments")
                .then()
                .statusCode(201)
                .body("text", not(containsString(surname)))
                .body("text", containsString("\u2588"));
        get("/v1/comments/" + gone + "/revisions")
                .then()
                .statusCode(200)
                .body("value[0].text", containsString("\u2588"));
    }

    @Test
    void offsetsAndOtherTextAreKept() {
        List<Map<String, Object>> before = comments();
        redact("Odile " + surname, surname).then().statusCode(201);
        String text = get("/v1/meetings/" + meeting + "/items/7/minutes").asString();
        assertThat(text).hasSameSizeAs(minutes);
        List<Map<String, Object>> after = comments();
        assertThat(after)
                .hasSameSizeAs(before)
                .extracting("id")
                .isEqualTo(before.stream().map(c -> c.get("id")).toList());
        for (Map<String, Object> comment : after) {
            String source = text.substring((Integer) comment.get("start"), (Integer) comment.get("end"));
            assertThat(source.replaceAll("\\s+", " ").replaceAll(";$", "")).isEqualTo(comment.get("text"));
            assertThat(comment.get("revisionNumber")).isNotEqualTo(1);
        }
    }

    @Test
    void importingTheSameMinutesAgainChangesNothing() {
        redact("Odile " + surname, surname).then().statusCode(201);
        List<Map<String, Object>> comments = comments();
        List<String> questions = questions();
        send(minutes).then().statusCode(200).body("changed", equalTo(false));
        assertThat(comments()).isEqualTo(comments);
        assertThat(questions()).isEqualTo(questions).isNotEmpty();

        send(minutes.replace("by age", "by age and ward"))
                .then()
                .statusCode(200)
                .body("changed", equalTo(true));
        assertThat(StoredTextSearch.places(surname)).isEmpty();
        assertThat(comments())
                .extracting("id")
                .isEqualTo(comments.stream().map(c -> c.get("id")).toList());
    }

    @Test
    void editedQuestionsStillMatchRedactedMinutes() {
        List<String> questions = questions();
        assertThat(questions).hasSizeGreaterThan(1);
        Map<String, Object> question =
                get("/v1/questions/" + questions.get(0)).jsonPath().getMap("");
        Map<String, Object> touched = new LinkedHashMap<>();
        List.of("text", "askedBy", "addressee", "meeting", "comment", "dashboard", "kind", "indicators")
                .forEach(field -> touched.put(field, question.get(field)));
        touched.put("due", "2030-01-31");
        put("/v1/questions/" + questions.get(0), "*", touched).then().statusCode(200);
        delete("/v1/questions/" + questions.get(1), "*").then().statusCode(204);
        List<String> left = questions();

        redact("Odile " + surname, surname).then().statusCode(201);
        send(minutes.replace("be thanked", "be thanked again")).then().statusCode(200);
        send(minutes).then().statusCode(200);
        assertThat(questions()).isEqualTo(left);
        get("/v1/questions/" + left.get(0))
                .then()
                .body("origin", equalTo("minutes"))
                .body("due", equalTo("2030-01-31"));
    }

    @Test
    void aDryRunReportsPlacesAndChangesNothing() {
        List<Map<String, Object>> before = comments();
        Response dry = json(body("Odile " + surname, surname)).post("/v1/redactions?dryRun=true");
        dry.then().statusCode(200).body("places.kind", hasItem("comment"));
        assertThat(comments()).isEqualTo(before);
        get("/v1/redactions?meeting=" + meeting).then().body("value", empty());
        assertThat(StoredTextSearch.places(surname)).isNotEmpty();
        Response real = redact("Odile " + surname, surname);
        assertThat(real.jsonPath().getList("places")).isEqualTo(dry.jsonPath().getList("places"));
        get("/v1/redactions?meeting=" + meeting)
                .then()
                .body("value.id", equalTo(List.of(real.jsonPath().getString("id"))))
                .body("value[0].reason", equalTo("member_of_public"))
                .body("value[0].recordedBy", equalTo("anonymous"));
    }

    @Test
    void otherMeetingsAreNotRedacted() {
        String other = Samples.make("/v1/meetings", Samples.meeting(), "id");
        send(other, "Councillor Odile " + surname + " asked about figs.").then().statusCode(201);
        redact("Odile " + surname).then().statusCode(201);
        get("/v1/people?name=" + surname)
                .then()
                .body("value.name", hasItem("Odile " + surname))
                .body("value.find { it.name == 'Odile " + surname + "' }.roles.meeting", equalTo(List.of(other)));
        get("/v1/comments?meeting=" + other).then().body("value[0].text", containsString(surname));

        Map<String, Object> everywhere = body(surname);
        everywhere.remove("meeting");
        json(everywhere).post("/v1/redactions").then().statusCode(201).body("meeting", equalTo(null));
        assertThat(StoredTextSearch.places(surname)).isEmpty();
        get("/v1/people?name=" + surname).then().body("value", empty());
    }

    @Test
    void importsAfterLiftingShowTheText() {
        Response made = redact("Odile " + surname, surname);
        String address = "/v1/redactions/" + made.jsonPath().getString("id");
        delete(address, made.header("ETag")).then().statusCode(204);
        get(address).then().statusCode(410);
        assertThat(StoredTextSearch.places(surname)).isEmpty();
        send(minutes).then().statusCode(200).body("changed", equalTo(true));
        assertThat(comments().get(0).get("text").toString()).contains(surname);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"texts\":[\"Odile\"]} | 400 | /reason",
                "{\"texts\":[],\"reason\":\"child\"} | 400 | /texts",
                "{\"texts\":[\"  \"],\"reason\":\"child\"} | 400 | /texts/0",
                "{\"texts\":[\"?!\"],\"reason\":\"child\"} | 422 | /texts/0",
                "{\"texts\":[\"a\"],\"reason\":\"child\"} | 422 | /texts/0",
                "{\"texts\":[\"Odile P\",\"odile  p.\"],\"reason\":\"child\"} | 422 | /texts/1",
                "{\"texts\":[\"Odile\"],\"reason\":\"whim\"} | 400 | /reason",
                "{\"texts\":[\"Odile\"],\"reason\":\"child\",\"meeting\":\"x\"} | 422 | /meeting",
                "{\"texts\":[\"Odile\"],\"reason\":\"child\",\"meeting\":\"999999999\"} | 422 | /meeting",
                "{\"texts\":[\"Odile\"],\"reason\":\"child\",\"note\":\"Odile asked us to.\"} | 422 | /note"
            })
    void rejectsInvalidRedactions(String body, int status, String pointer) {
        json(body).post("/v1/redactions").then().statusCode(status).body("errors.pointer", hasItem(pointer));
        get("/v1/comments?meeting=" + meeting).then().body("value[0].text", containsString(surname));
    }

    private Response redact(String... texts) {
        return post("/v1/redactions", body(texts));
    }

    private Map<String, Object> body(String... texts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("meeting", meeting);
        body.put("texts", List.of(texts));
        body.put("reason", "member_of_public");
        return body;
    }

    private Map<String, Object> comment() {
        return Map.of("item", meeting + "-7", "text", "A letter of " + surname + " was read.");
    }

    private List<Map<String, Object>> comments() {
        return all("/v1/comments?meeting=" + meeting);
    }

    private List<String> questions() {
        return all("/v1/questions?meeting=" + meeting).stream()
                .map(question -> question.get("id").toString())
                .toList();
    }

    private Response send(String text) {
        return send(meeting, text);
    }

    private static Response send(String to, String text) {
        return request()
                .contentType("text/plain; charset=UTF-8")
                .body(text)
                .put("/v1/meetings/" + to + "/items/7/minutes");
    }
}
