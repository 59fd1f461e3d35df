package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.committee.minutes.model.LinkedDocument;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedItem;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.committee.minutes.model.Warning;
import org.scrutiny.testsupport.QuotedMinutes;

/** The page of a whole meeting, compared with its annotation. */
class WholeMeetingPageTest {

    private static final String NAME = "021_kingston_neighbourhood_2025-11_edited";

    private JsonNode gold;
    private ParsedMeeting meeting;

    @BeforeEach
    void read() throws IOException {
        gold = QuotedMinutes.json(NAME + ".gold.json");
        meeting = MinutesParser.parseHtml(QuotedMinutes.text(NAME + ".html"));
    }

    @Test
    void readsTheMeeting() {
        assertThat(meeting.committee()).isEqualTo("Kingston and North Kingston Neighbourhood Committee");
        assertThat(meeting.date())
                .isEqualTo(
                        LocalDate.parse(gold.get("source").get("meeting_date").asText()));
        assertThat(meeting.warnings()).extracting(Warning::code).containsExactly("weekday_differs");
        assertThat(meeting.items()).hasSize(gold.get("counts").get("items").asInt());
    }

    @Test
    void readsTheItems() {
        for (int i = 0; i < meeting.items().size(); i++) {
            ParsedItem item = meeting.items().get(i);
            JsonNode expected = gold.get("items").get(i);
            assertThat(item.number()).isEqualTo(expected.get("number").asText());
            assertThat(item.title()).isEqualTo(expected.get("title").asText());
            assertThat(item.minutes().title()).isEqualTo(item.title());
            assertThat(item.purpose())
                    .hasSize(expected.get("purpose_paragraphs").asInt());
            assertThat(item.discussion())
                    .hasSize(expected.get("minutes_paragraphs").asInt());
            assertThat(item.discussion().get(0))
                    .startsWith(expected.get("minutes_first_40").asText());
            assertThat(item.minutes().truncated())
                    .isEqualTo(expected.get("truncated").asBoolean());
            assertThat(item.fullTextLink())
                    .isEqualTo(expected.get("full_text_link").asText(null));
            assertThat(item.recordedVote())
                    .isEqualTo(expected.get("has_recorded_vote").asBoolean());
            assertThat(item.decision()).isEqualTo(texts(expected.get("decision_paragraphs")));
            assertThat(item.documents().stream()
                            .filter(document -> document.title().equals(item.title()))
                            .map(LinkedDocument::size)
                            .findFirst()
                            .orElse(null))
                    .isEqualTo(expected.get("document_size").asText(null));
        }
    }

    private static List<String> texts(JsonNode array) {
        if (array.isNull()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Test
    void readsTheResolutions() {
        assertThat(meeting.items().get(6).minutes().resolutions()).hasSize(3).allSatisfy(resolution -> {
            assertThat(resolution.keyword()).isEqualTo("RESOLVED");
            assertThat(resolution.action()).isEqualTo("approve");
        });
        assertThat(meeting.items().get(4).minutes().resolutions()).hasSize(1);
    }

    @Test
    void offsetsReferToTheTextOfTheItem() {
        for (ParsedItem item : meeting.items()) {
            for (ParsedComment comment : item.minutes().comments()) {
                for (Utterance utterance : comment.utterances()) {
                    assertThat(item.text()
                                    .substring(utterance.start(), utterance.end())
                                    .replaceAll("\\s+", " "))
                            .startsWith(utterance.text());
                }
            }
        }
    }

    /** Judged by hand: what each utterance of the page does. */
    @Test
    void findsTheKinds() {
        List<String> found = new ArrayList<>();
        for (ParsedItem item : meeting.items()) {
            item.minutes().comments().stream()
                    .flatMap(comment -> comment.utterances().stream())
                    .filter(utterance -> utterance.kind() != UtteranceKind.STATEMENT)
                    .map(utterance -> item.number() + " " + UtterancesTest.outline(utterance))
                    .forEach(found::add);
        }
        assertThat(found)
                .containsExactly(
                        "29 public/collective/question",
                        "29 public/collective/question",
                        "29 members/collective/answer>2",
                        "29 public/collective/question",
                        "29 members/collective/answer>1",
                        "35 committee/collective/observation",
                        "36 committee/collective/observation",
                        "37 committee/collective/observation");
        assertThat(meeting.items().get(5).minutes().comments().get(0).utterances())
                .extracting(utterance -> utterance.speaker().role())
                .containsOnly(SpeakerRole.PARTNER);
    }
}
