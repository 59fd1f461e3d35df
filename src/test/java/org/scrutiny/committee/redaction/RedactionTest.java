package org.scrutiny.committee.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.committee.comment.Comment;
import org.scrutiny.committee.question.Question;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.testsupport.CommentBuilder;
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
        meeting = aMeeting().create().id();
        minutes = "Public questions put by Odile " + surname + "\n\nDashboard Item 3 \u2013 Front Door\n\n"
                + "\u2022 Councillor Odile " + surname + " asked why referrals fell in every quarter since\n"
                + "  last year, and thanked all the officers who had worked on it. Members asked Odile\n  " + surname
                + " for a breakdown by age;\n\n\u2022 Officers agreed to send Ms " + surname.toUpperCase(Locale.ROOT)
                + " the figures for last year.\n\nRESOLVED That Odile " + surname + " be thanked.\n";
        importMinutes(meeting, minutes.replace("fell", "fell so much")).then().statusCode(201);
        importMinutes(meeting, minutes).then().statusCode(200);
    }

    @Test
    void redactedTextIsNowhereInTheStore() {
        String key = Samples.newCode("key");
        json(comment())
                .header("Idempotency-Key", key)
                .post("/v1/comments")
                .then()
                .statusCode(201);
        String gone = comment().create().id();
        delete("/v1/comments/" + gone, "*").then().statusCode(204);
        anAnswer(questions().get(0), surname + " was told.")
                .kind("holding")
                .by("Officers")
                .create();
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
        List<Comment> before = comments();
        redact("Odile " + surname, surname).then().statusCode(201);
        String text = get("/v1/meetings/" + meeting + "/items/7/minutes").asString();
        assertThat(text).hasSameSizeAs(minutes);
        List<Comment> after = comments();
        assertThat(ids(after)).isEqualTo(ids(before));
        for (Comment comment : after) {
            String source = text.substring(comment.start(), comment.end());
            assertThat(source.replaceAll("\\s+", " ").replaceAll(";$", "")).isEqualTo(comment.text());
            assertThat(comment.revisionNumber()).isNotEqualTo(1);
        }
    }

    @Test
    void importingTheSameMinutesAgainChangesNothing() {
        redact("Odile " + surname, surname).then().statusCode(201);
        List<Comment> comments = comments();
        List<String> questions = questions();
        importMinutes(meeting, minutes).then().statusCode(200).body("changed", equalTo(false));
        assertThat(comments()).isEqualTo(comments);
        assertThat(questions()).isEqualTo(questions).isNotEmpty();

        importMinutes(meeting, minutes.replace("by age", "by age and ward"))
                .then()
                .statusCode(200)
                .body("changed", equalTo(true));
        assertThat(StoredTextSearch.places(surname)).isEmpty();
        assertThat(ids(comments())).isEqualTo(ids(comments));
    }

    @Test
    void editedQuestionsStillMatchRedactedMinutes() {
        List<String> questions = questions();
        assertThat(questions).hasSizeGreaterThan(1);
        Question question = read("/v1/questions/" + questions.get(0), Question.class);
        aQuestion(question.text())
                .askedBy(question.askedBy())
                .addressee(question.addressee())
                .at(question.meeting())
                .with("comment", question.comment())
                .with("dashboard", question.dashboard())
                .kind(EnumNames.of(question.kind()))
                .with("indicators", question.indicators())
                .due("2030-01-31")
                .put(question.id(), "*")
                .then()
                .statusCode(200);
        delete("/v1/questions/" + questions.get(1), "*").then().statusCode(204);
        List<String> left = questions();

        redact("Odile " + surname, surname).then().statusCode(201);
        importMinutes(meeting, minutes.replace("be thanked", "be thanked again"))
                .then()
                .statusCode(200);
        importMinutes(meeting, minutes).then().statusCode(200);
        assertThat(questions()).isEqualTo(left);
        get("/v1/questions/" + left.get(0))
                .then()
                .body("origin", equalTo("minutes"))
                .body("due", equalTo("2030-01-31"));
    }

    @Test
    void aDryRunReportsPlacesAndChangesNothing() {
        List<Comment> before = comments();
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
        String other = aMeeting().create().id();
        importMinutes(other, "Councillor Odile " + surname + " asked about figs.")
                .then()
                .statusCode(201);
        redact("Odile " + surname).then().statusCode(201);
        get("/v1/people?name=" + surname)
                .then()
                .body("value.name", hasItem("Odile " + surname))
                .body("value.find { it.name == 'Odile " + surname + "' }.roles.meeting", equalTo(List.of(other)));
        get("/v1/comments?meeting=" + other).then().body("value[0].text", containsString(surname));

        post("/v1/redactions", body(surname).at(null)).then().statusCode(201).body("meeting", equalTo(null));
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
        importMinutes(meeting, minutes).then().statusCode(200).body("changed", equalTo(true));
        assertThat(comments().get(0).text()).contains(surname);
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

    private RedactionInput body(String... texts) {
        return new RedactionInput(meeting, List.of(texts), RedactionReason.MEMBER_OF_PUBLIC, null);
    }

    private CommentBuilder comment() {
        return aComment(meeting + "-7", "A letter of " + surname + " was read.");
    }

    private List<Comment> comments() {
        return all("/v1/comments?meeting=" + meeting, Comment.class);
    }

    private static List<String> ids(List<Comment> comments) {
        return comments.stream().map(Comment::id).toList();
    }

    private List<String> questions() {
        return all("/v1/questions?meeting=" + meeting, Question.class).stream()
                .map(Question::id)
                .toList();
    }
}
