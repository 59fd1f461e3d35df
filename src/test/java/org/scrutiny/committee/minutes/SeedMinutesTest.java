package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.minutes.model.MinutedPerson;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Resolution;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.minutes.text.Blanks;
import org.scrutiny.testsupport.QuotedMinutes;

/** The seed minutes, compared field by field with their annotation. */
class SeedMinutesTest {

    private String source;
    private JsonNode gold;
    private ParsedMinutes parsed;

    @BeforeEach
    void read() throws IOException {
        source = QuotedMinutes.text(QuotedMinutes.SEED);
        gold = QuotedMinutes.json(QuotedMinutes.SEED_ANNOTATION);
        parsed = ItemMinutes.parse(source);
    }

    @Test
    void readsTheItem() {
        JsonNode item = gold.get("item");
        assertThat(parsed.title()).isEqualTo(item.get("title").asText());
        assertThat(parsed.purpose()).isEqualTo(item.get("purpose").asText());
        assertThat(parsed.leadIn()).isEqualTo(item.get("lead_in").asText());
    }

    @Test
    void readsTheHeadings() {
        List<List<Object>> expected = new ArrayList<>();
        for (JsonNode heading : gold.get("headings")) {
            expected.add(List.of(
                    heading.get("line").asInt(),
                    heading.get("dashboard_item").asInt(),
                    heading.get("title").asText(),
                    heading.get("raw").asText()));
        }
        assertThat(expected).hasSize(7);
        assertThat(parsed.headings())
                .extracting(h -> List.<Object>of(h.line(), h.dashboard(), h.title(), h.raw()))
                .isEqualTo(expected);
        assertThat(parsed.headings())
                .allSatisfy(
                        h -> assertThat(source.substring(h.start(), h.end())).isEqualTo(h.raw()));
    }

    @Test
    void readsTheComments() {
        List<List<Object>> expected = new ArrayList<>();
        for (JsonNode comment : gold.get("comments")) {
            expected.add(List.of(
                    comment.get("order_in_document").asInt(),
                    comment.get("line").asInt(),
                    comment.get("start").asInt(),
                    comment.get("end").asInt(),
                    comment.get("text").asText(),
                    comment.get("raw_terminator").asText(),
                    comment.get("heading").get("line").asInt(),
                    comment.get("heading").get("raw").asText()));
        }
        assertThat(expected).hasSize(11);
        assertThat(parsed.comments())
                .extracting(c -> List.<Object>of(
                        c.position(),
                        c.line(),
                        c.start(),
                        c.end(),
                        c.text(),
                        c.terminator(),
                        c.heading().line(),
                        c.heading().raw()))
                .isEqualTo(expected);
    }

    @Test
    void readsTheUtterances() {
        List<List<Object>> expected = new ArrayList<>();
        for (JsonNode comment : gold.get("comments")) {
            for (JsonNode utterance : comment.get("utterances")) {
                JsonNode speaker = utterance.get("speaker");
                expected.add(Arrays.asList(
                        comment.get("order_in_document").asInt(),
                        utterance.get("seq").asInt(),
                        utterance.get("text").asText(),
                        speaker.get("name").asText(null),
                        speaker.path("title").asText(null),
                        speaker.get("role").asText(),
                        utterance.get("attribution").asText(),
                        utterance.get("type").asText(),
                        utterance.get("responds_to").isNull()
                                ? null
                                : utterance.get("responds_to").asInt()));
            }
        }
        List<List<Object>> found = new ArrayList<>();
        for (ParsedComment comment : parsed.comments()) {
            for (Utterance utterance : comment.utterances()) {
                found.add(Arrays.asList(
                        comment.position(),
                        utterance.position(),
                        utterance.text(),
                        utterance.speaker().name(),
                        utterance.speaker().jobTitle(),
                        QuotedMinutes.code(utterance.speaker().role()),
                        QuotedMinutes.code(utterance.attribution()),
                        QuotedMinutes.code(utterance.kind()),
                        utterance.respondsTo()));
            }
        }
        assertThat(expected).hasSize(26);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void utterancesMatchTheirOffsets() {
        for (ParsedComment comment : parsed.comments()) {
            int before = comment.start();
            for (Utterance utterance : comment.utterances()) {
                assertThat(Blanks.isBlank(source.substring(before, utterance.start())))
                        .isTrue();
                before = utterance.end();
                assertThat(source.substring(utterance.start(), before).replaceAll("[\\s\u00A0]+", " "))
                        .startsWith(utterance.text());
            }
            assertThat(Blanks.isBlank(source.substring(before, comment.end()))).isTrue();
        }
    }

    @Test
    void readsThePeople() {
        List<String> named = new ArrayList<>();
        gold.get("counts").get("named_speakers").forEach(name -> named.add(name.asText()));
        assertThat(parsed.people()).extracting(MinutedPerson::name).containsExactlyInAnyOrderElementsOf(named);
        assertThat(parsed.people())
                .allSatisfy(person -> assertThat(person.basis()).isNotEmpty());
    }

    @Test
    void readsTheResolutions() {
        List<Resolution> expected = new ArrayList<>();
        for (JsonNode resolution : gold.get("resolutions")) {
            expected.add(new Resolution(
                    resolution.get("text").asText(),
                    resolution.get("raw").asText(),
                    resolution.get("keyword").asText(),
                    resolution.get("action").asText(),
                    resolution.get("line").asInt()));
        }
        assertThat(expected).hasSize(1);
        assertThat(parsed.resolutions()).isEqualTo(expected);
    }

    @Test
    void readsTheFooter() {
        assertThat(parsed.footer().raw())
                .isEqualTo(gold.get("footer").get("raw").asText());
        assertThat(parsed.footer().line())
                .isEqualTo(gold.get("footer").get("line").asInt());
        assertThat(parsed.footer().documents()).isEmpty();
    }

    @Test
    void leavesNothingUnplaced() {
        assertThat(parsed.unplaced()).isEmpty();
        assertThat(parsed.warnings()).isEmpty();
        assertThat(parsed.truncated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"raising numbers", "Children’s Act 2014", "closed from Q1"})
    void keepsMistakesAsWritten(String wording) {
        assertThat(parsed.comments())
                .filteredOn(c -> c.text().contains(wording))
                .hasSize(1);
    }

    @Test
    void lineEndsAndByteOrderMarkOnlyShiftOffsets() {
        ParsedMinutes windows = ItemMinutes.parse("\uFEFF" + source.replace("\n", "\r\n"));
        assertThat(windows.comments()).hasSize(11);
        for (int i = 0; i < 11; i++) {
            ParsedComment unix = parsed.comments().get(i);
            ParsedComment other = windows.comments().get(i);
            int shift = 1 + unix.line() - 1;
            assertThat(List.of(other.start(), other.end(), other.line()))
                    .isEqualTo(List.of(unix.start() + shift, unix.end() + shift, unix.line()));
            assertThat(other.text()).isEqualTo(unix.text());
        }
        assertThat(windows.title()).isEqualTo(parsed.title());
    }
}
