package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.minutes.model.ParsedItem;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Resolution;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.testsupport.QuotedMinutes;

/** The seed minutes in the layouts of other pages give the same comments in the same order. */
class QuotedLayoutsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T02_numbered_headings_plain_paragraphs.txt",
                "T04_heading_inside_bullet.txt",
                "T09_hard_wrapped.txt",
                "T13_moderngov_html.html",
                "T15_minutes_label_nbsp_blanks.txt"
            })
    void givesTheSameComments(String name) throws IOException {
        String source = QuotedMinutes.text("layouts/" + name);
        JsonNode gold = QuotedMinutes.json("layouts/" + name + ".gold.json");
        JsonNode expected = gold.get("expected");
        List<List<Object>> comments = new ArrayList<>();
        for (JsonNode comment : expected.get("comments")) {
            comments.add(List.of(
                    comment.get("dashboard_item").asInt(),
                    comment.get("heading_title").asText(),
                    comment.get("text").asText()));
        }

        ParsedItem item = (name.endsWith(".html") ? MinutesParser.parseHtml(source) : MinutesParser.parse(source))
                .items()
                .get(0);
        ParsedMinutes parsed = item.minutes();

        assertThat(parsed.title()).isEqualTo(gold.get("item_title").asText());
        JsonNode seed = QuotedMinutes.json(QuotedMinutes.SEED_ANNOTATION);
        assertThat(parsed.purpose()).isEqualTo(seed.get("item").get("purpose").asText());
        assertThat(parsed.leadIn()).isEqualTo(seed.get("item").get("lead_in").asText());
        assertThat(parsed.headings()).hasSize(expected.get("headings").asInt());
        assertThat(comments).hasSize(11);
        assertThat(parsed.comments())
                .extracting(c ->
                        List.<Object>of(c.heading().dashboard(), c.heading().title(), c.text()))
                .isEqualTo(comments);
        assertThat(parsed.resolutions())
                .extracting(Resolution::text, Resolution::action)
                .containsExactly(tuple(expected.get("resolution").asText(), "note"));
        assertThat(item.number()).isEqualTo(expected.path("item_number").asText(null));
        assertUtterances(parsed, expected, seed);
        assertThat(parsed.footer() != null).isEqualTo(source.contains("Supporting documents:"));
        assertThat(parsed.unplaced()).isEmpty();
        assertThat(parsed.warnings()).isEmpty();
    }

    /** Utterances have the same words, speakers and kinds in every layout. */
    private static void assertUtterances(ParsedMinutes parsed, JsonNode expected, JsonNode seed) {
        for (int i = 0; i < parsed.comments().size(); i++) {
            List<Utterance> said = parsed.comments().get(i).utterances();
            JsonNode comment = expected.get("comments").get(i);
            List<String> speakers = new ArrayList<>();
            comment.get("speakers").forEach(speaker -> speakers.add(speaker.asText()));
            assertThat(said.stream().map(u -> u.speaker().label()).distinct())
                    .containsExactlyInAnyOrderElementsOf(speakers);
            assertThat(said.stream().filter(u -> u.kind() == UtteranceKind.QUESTION))
                    .hasSize(comment.get("question_count").asInt());
            List<List<String>> kinds = new ArrayList<>();
            for (JsonNode utterance : seed.get("comments").get(i).get("utterances")) {
                kinds.add(List.of(
                        utterance.get("attribution").asText(),
                        utterance.get("type").asText()));
            }
            assertThat(said)
                    .extracting(u -> List.of(QuotedMinutes.code(u.attribution()), QuotedMinutes.code(u.kind())))
                    .isEqualTo(kinds);
        }
    }
}
