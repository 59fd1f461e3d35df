package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Passage;
import org.scrutiny.committee.minutes.model.Warning;

/** Text that is cut short, badly decoded or mixed with other parts of a page. */
class DamagedTextTest {

    private static final String COMMENT = "Members asked how many homes the inspectors had visited";
    private static final String HEAD = "Inspections\n\nDashboard 6 – Homes\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "… view the full minutes text for item 7",
                "... view the full minutes text for item 12/3",
                "View the full minutes text",
                "[… truncated]",
                "… truncated",
                "... [truncated]",
                "(text truncated)",
            })
    void findsATruncationNotice(String notice) {
        for (String between : List.of(" ", "\n", "\n\n")) {
            ParsedMinutes parsed = ItemMinutes.parse(HEAD + "· " + COMMENT + between + notice + "\n");
            assertThat(parsed.truncated()).isTrue();
            assertThat(parsed.comments()).extracting(ParsedComment::text).containsExactly(COMMENT);
            assertThat(parsed.unplaced())
                    .extracting(Passage::code, Passage::text)
                    .containsExactly(tuple("truncation_notice", notice));
            assertThat(parsed.warnings())
                    .extracting(Warning::code)
                    .containsExactlyInAnyOrder("truncated", "resolution_unknown");
        }
    }

    @Test
    void wordAloneIsNotANotice() {
        ParsedMinutes parsed = ItemMinutes.parse(HEAD + "· Members noted that the truncated chart misled readers.\n");
        assertThat(parsed.truncated()).isFalse();
        assertThat(parsed.comments()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Sub?Committee heard from carers.",
                "The childrenâ€™s home had reopened.",
                "The children\u0092s home had reopened.",
                "The cafÃ© project had reopened, officers said.",
                "The children\uFFFDs home had reopened.",
            })
    void warnsOfMojibakeAndKeepsIt(String comment) {
        ParsedMinutes parsed = ItemMinutes.parse(HEAD + "· " + comment + "\n");
        assertThat(parsed.comments()).extracting(ParsedComment::text).containsExactly(comment);
        assertThat(parsed.warnings()).extracting(Warning::code).containsExactly("mojibake");
        Warning warning = parsed.warnings().get(0);
        assertThat(warning.line()).isEqualTo(5);
        assertThat(warning.start()).isBetween(HEAD.length(), HEAD.length() + comment.length());
    }

    @Test
    void questionMarksAreNotMojibake() {
        ParsedMinutes parsed = ItemMinutes.parse(HEAD + "· Why? Nobody knew. Who would (if anyone?) look into it?\n");
        assertThat(parsed.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Supporting documents:", "Supporting documents", "Additional Documents:", "Attachments:"})
    void footerEndsTheItem(String label) {
        ParsedMinutes parsed = ItemMinutes.parse(
                HEAD + "· " + COMMENT + ".\n\n" + label + "\n\n- Homes report PDF 284 KB\n- Appendix A\n");
        assertThat(parsed.comments()).hasSize(1);
        assertThat(parsed.footer().raw()).isEqualTo(label);
        assertThat(parsed.footer().documents()).containsExactly("Homes report PDF 284 KB", "Appendix A");
    }

    @Test
    void readsMinutesAfterAListOfDocuments() {
        ParsedMinutes parsed = ItemMinutes.parse("7 Inspections PDF 284 KB\nTo hear about inspections.\n"
                + "Additional documents:\nHomes report PDF 90 KB\nMinutes:\nDashboard 6 – Homes\n· " + COMMENT + ".\n");
        assertThat(parsed.title()).isEqualTo("Inspections");
        assertThat(parsed.purpose()).isEqualTo("To hear about inspections.");
        assertThat(parsed.footer().documents()).containsExactly("Homes report PDF 90 KB");
        assertThat(parsed.comments()).hasSize(1);
    }

    @Test
    void reportsSpeechAfterTheDocuments() {
        ParsedMinutes parsed =
                ItemMinutes.parse(HEAD + "· " + COMMENT + ".\n\nSupporting documents:\n\nMembers asked again.\n");
        assertThat(parsed.comments()).hasSize(1);
        assertThat(parsed.footer().documents()).isEmpty();
        assertThat(parsed.unplaced()).extracting(Passage::code).containsExactly("text_after_documents");
    }

    @ParameterizedTest
    @CsvSource({
        "Page 3 of 12, page_number",
        "12, page_number",
        "--------, no_words",
        "| Homes | Q1 | Q2 |, table_row",
        "Meeting: 03/04/2025 - Panel (Item 7), meeting_reference",
        "Councillor Orme, unrecognised_text",
    })
    void reportsUnplacedTextWithItsReason(String passage, String code) {
        String source = HEAD + "· " + COMMENT + ".\n\n" + passage + "\n\n· Nothing else was asked.\n";
        ParsedMinutes parsed = ItemMinutes.parse(source);
        assertThat(parsed.comments()).hasSize(2);
        assertThat(parsed.unplaced()).extracting(Passage::code, Passage::text).containsExactly(tuple(code, passage));
        Passage found = parsed.unplaced().get(0);
        assertThat(source.substring(found.start(), found.end())).isEqualTo(passage);
    }

    @Test
    void agendaTextIsNotAComment() {
        ParsedMinutes parsed = ItemMinutes.parse("Agenda item\n\nInspections\n\nTo hear about inspections.\n\n"
                + "· The panel is asked to comment on the homes.\n\nMinutes:\n\nDashboard 6 – Homes\n\n· " + COMMENT);
        assertThat(parsed.comments()).extracting(ParsedComment::text).containsExactly(COMMENT);
        assertThat(parsed.unplaced()).extracting(Passage::code).containsExactly("agenda_text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\r\n\u00A0\t",
                "\uFEFF",
                "·",
                "-\n-\n-",
                ";",
                "\0",
                "\uD83D",
                "RESOLVED",
                "Dashboard 3"
            })
    void readsTextWithoutMinutes(String source) {
        ParsedMinutes parsed = ItemMinutes.parse(source);
        assertThat(parsed.comments()).isEmpty();
        assertThat(parsed.resolutions()).isEmpty();
        assertThat(parsed.warnings()).extracting(Warning::code).contains("no_comments", "title_missing");
    }

    @Test
    void offsetsCountSurrogatePairsAsTwo() {
        String source = HEAD + "· \uD83D\uDC4F Members clapped for the \uFEFFhomes team.\n";
        ParsedComment comment = ItemMinutes.parse(source).comments().get(0);
        assertThat(comment.start()).isEqualTo(HEAD.length() + 2);
        assertThat(comment.end()).isEqualTo(source.length() - 1);
        assertThat(comment.text()).isEqualTo("\uD83D\uDC4F Members clapped for the homes team.");
    }
}
