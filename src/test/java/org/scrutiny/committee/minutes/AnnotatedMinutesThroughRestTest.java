package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.QuotedMinutes;
import org.scrutiny.testsupport.RestTest;

/** Importing the annotated minutes through the API returns what their annotation says. */
@QuarkusTest
class AnnotatedMinutesThroughRestTest extends RestTest {
    private static final String KINGSTON = "021_kingston_neighbourhood_2025-11_edited";

    private String meeting;

    @BeforeEach
    void makeMeeting() {
        meeting = aMeeting().create().id();
        for (int number = 1; number <= 7; number++) {
            aDashboard().number(number).post();
        }
    }

    @Test
    void importsTheSeed() throws IOException {
        String source = QuotedMinutes.text(QuotedMinutes.SEED);
        JsonNode gold = QuotedMinutes.json(QuotedMinutes.SEED_ANNOTATION);
        JsonNode report = imported("/items/32/minutes", "text/plain", source);
        assertThat(report.at("/item/title")).isEqualTo(gold.at("/item/title"));
        assertThat(report.at("/item/purpose")).isEqualTo(gold.at("/item/purpose"));
        same(
                report.path("headings"),
                "line dashboard title raw",
                gold.path("headings"),
                "line dashboard_item title raw");
        same(report.path("resolutions"), "text keyword action", gold.path("resolutions"), "text keyword action");
        assertThat(report.path("unplaced")).isEmpty();
        assertThat(report.path("warnings")).isEmpty();

        JsonNode comments = comments();
        assertThat(comments).hasSize(11).isEqualTo(report.path("comments"));
        same(
                comments,
                "position start end text heading dashboard",
                gold.path("comments"),
                "order_in_document start end text heading.raw heading.dashboard_item");
        List<JsonNode> told = new ArrayList<>();
        comments.forEach(comment -> comment.path("utterances").forEach(told::add));
        List<JsonNode> expected = new ArrayList<>();
        gold.path("comments").forEach(comment -> comment.path("utterances").forEach(expected::add));
        assertThat(expected).hasSize(26);
        same(
                told,
                "position text speaker.name speaker.jobTitle speaker.role",
                expected,
                "seq text speaker.name speaker.title speaker.role");
        int kinds = 0;
        for (int i = 0; i < told.size(); i++) {
            kinds += told.get(i).path("kind").equals(expected.get(i).path("type")) ? 1 : 0;
        }
        assertThat(kinds).as("kinds as annotated").isGreaterThanOrEqualTo(22);
        String kept = get("/v1/meetings/" + meeting + "/items/32/minutes").asString();
        assertThat(kept).isEqualTo(source);
        for (JsonNode utterance : told) {
            String there = kept.substring(
                    utterance.path("start").asInt(), utterance.path("end").asInt());
            assertThat(there.replaceAll("[\\s\u00A0]+", " "))
                    .startsWith(utterance.path("text").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T02_numbered_headings_plain_paragraphs.txt",
                "T04_heading_inside_bullet.txt",
                "T09_hard_wrapped.txt",
                "T13_moderngov_html.html",
                "T15_minutes_label_nbsp_blanks.txt"
            })
    void importsALayout(String name) throws IOException {
        JsonNode gold = QuotedMinutes.json("layouts/" + name + ".gold.json");
        String type = name.endsWith(".html") ? "text/html" : "text/plain";
        JsonNode report = imported("/items/7/minutes", type, QuotedMinutes.text("layouts/" + name));
        assertThat(report.at("/item/title")).isEqualTo(gold.path("item_title"));
        assertThat(report.path("headings"))
                .hasSize(gold.at("/expected/headings").asInt());
        assertThat(report.at("/resolutions/0/text")).isEqualTo(gold.at("/expected/resolution"));
        JsonNode comments = comments();
        assertThat(comments).hasSize(11);
        same(comments, "dashboard text", gold.at("/expected/comments"), "dashboard_item text");
    }

    @Test
    void importsThePageOfAWholeMeeting() throws IOException {
        JsonNode gold = QuotedMinutes.json(KINGSTON + ".gold.json").path("items");
        JsonNode items = imported("/minutes", "text/html", QuotedMinutes.text(KINGSTON + ".html"))
                .path("items");
        same(items, "item.number item.title truncated", gold, "number title truncated");
        assertThat(items).hasSize(10);
        for (int i = 0; i < items.size(); i++) {
            String number = gold.get(i).path("number").asText();
            assertThat(get("/v1/meetings/" + meeting + "/items/" + number + "/minutes")
                            .asString())
                    .contains(gold.get(i).path("minutes_first_40").asText());
        }
        JsonNode decided = gold.get(6).path("decision_paragraphs");
        JsonNode resolutions = items.get(6).path("resolutions");
        assertThat(resolutions).hasSize(decided.size() - 1);
        for (int i = 0; i < resolutions.size(); i++) {
            assertThat(decided.get(i + 1).asText())
                    .contains(resolutions.get(i).path("text").asText());
        }
    }

    private JsonNode comments() throws IOException {
        return new ObjectMapper()
                .readTree(get("/v1/comments?meeting=" + meeting).asString())
                .path("value");
    }

    private JsonNode imported(String path, String type, String source) throws IOException {
        Response answer = importMinutes("/v1/meetings/" + meeting + path, type, source);
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
        return new ObjectMapper().readTree(answer.asString());
    }

    private static void same(
            Iterable<JsonNode> found, String fields, Iterable<JsonNode> expected, String fieldsOfGold) {
        assertThat(table(found, fields)).isEqualTo(table(expected, fieldsOfGold));
    }

    private static List<List<String>> table(Iterable<JsonNode> rows, String fields) {
        List<List<String>> table = new ArrayList<>();
        for (JsonNode row : rows) {
            List<String> values = new ArrayList<>();
            for (String field : fields.split(" ", -1)) {
                values.add(row.at("/" + field.replace('.', '/')).asText("null"));
            }
            table.add(values);
        }
        return table;
    }
}
