package org.scrutiny.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same minutes in the layouts of other pages give the same comments in the same order. */
class LayoutsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T02_numbered_headings_plain_paragraphs.txt",
                "T04_heading_inside_bullet.txt",
                "T09_hard_wrapped.txt",
                "T15_minutes_label_nbsp_blanks.txt"
            })
    void layout(String name) throws IOException {
        String source = Gold.text("layouts/" + name);
        JsonNode gold = Gold.json("layouts/" + name + ".gold.json");
        JsonNode expected = gold.get("expected");
        List<List<Object>> comments = new ArrayList<>();
        for (JsonNode comment : expected.get("comments")) {
            comments.add(List.of(
                    comment.get("dashboard_item").asInt(),
                    comment.get("heading_title").asText(),
                    comment.get("text").asText()));
        }

        ParsedMinutes parsed = ItemParser.parse(source);

        assertThat(parsed.title()).isEqualTo(gold.get("item_title").asText());
        JsonNode item =
                Gold.json("000_seed_wokingham_performance_indicators.gold.json").get("item");
        assertThat(parsed.purpose()).isEqualTo(item.get("purpose").asText());
        assertThat(parsed.leadIn()).isEqualTo(item.get("lead_in").asText());
        assertThat(parsed.headings()).hasSize(expected.get("headings").asInt());
        assertThat(comments).hasSize(11);
        assertThat(parsed.comments())
                .extracting(c ->
                        List.<Object>of(c.heading().dashboard(), c.heading().title(), c.text()))
                .isEqualTo(comments);
        assertThat(parsed.resolutions())
                .extracting(Resolution::text, Resolution::action)
                .containsExactly(tuple(expected.get("resolution").asText(), "note"));
        assertThat(parsed.footer() != null).isEqualTo(source.contains("Supporting documents:"));
        assertThat(parsed.unplaced()).isEmpty();
        assertThat(parsed.warnings()).isEmpty();
    }
}
