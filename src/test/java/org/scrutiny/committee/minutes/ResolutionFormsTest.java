package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Passage;
import org.scrutiny.committee.minutes.model.Resolution;
import org.scrutiny.committee.minutes.model.Warning;

/** Forms of resolution, and text that only resembles one. */
class ResolutionFormsTest {

    private static final String BEFORE =
            "Title\n\nDashboard 1 – Fostering\n\n· Members asked how many carers had joined this year.\n\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RESOLVED That the update be noted.            | RESOLVED       | That the update be noted. | note",
                "RESOLVED: That the update be noted.           | RESOLVED       | That the update be noted. | note",
                "RESOLVED – That the update be noted.          | RESOLVED       | That the update be noted. | note",
                "RESOLVED (unanimously) that the update be noted. | RESOLVED    | that the update be noted. | note",
                "RESOLVED unanimously: that the update be noted. | RESOLVED     | that the update be noted. | note",
                "RESOLVED to note the update.                  | RESOLVED       | to note the update.       | note",
                "Resolved that the plan be approved.           | Resolved       | that the plan be approved. | approve",
                "Resolved: That the plan be approved.          | Resolved       | That the plan be approved. | approve",
                "AGREED that the plan be endorsed.             | AGREED         | that the plan be endorsed. | endorse",
                "AGREED: the plan.                             | AGREED         | the plan.                 | ''",
                "Agreed: That carers be thanked.               | Agreed         | That carers be thanked.   | ''",
                "RECOMMENDED That the plan be adopted.         | RECOMMENDED    | That the plan be adopted. | adopt",
                "Recommended: that the plan be deferred        | Recommended    | that the plan be deferred | defer",
                "DECISION: The update was noted.               | DECISION       | The update was noted.     | note",
                "Decision: The update be received and noted.   | Decision       | The update be received and noted. |"
                        + " receive",
                "RESOLUTION: That the update be noted.         | RESOLUTION     | That the update be noted. | note",
                "It was RESOLVED that the update be noted.     | RESOLVED       | that the update be noted. | note",
                "It was resolved that the update be noted.     | resolved       | that the update be noted. | note",
                "The Committee RESOLVED to note the update.    | RESOLVED       | to note the update.       | note",
                "The Children and Families Panel AGREED that the update be noted. | AGREED | that the update be noted."
                        + " | note",
                "Having heard the officer, it was unanimously RESOLVED that the update be noted. | RESOLVED | that the"
                        + " update be noted. | note",
                "* RESOLVED That the update be noted.          | RESOLVED       | That the update be noted. | note",
            })
    void readsAKeyword(String sentence, String keyword, String text, String action) {
        ParsedMinutes parsed = ItemMinutes.parse(BEFORE + sentence + "\n\nSupporting documents:\n");
        String expectedAction = action.isEmpty() ? null : action;
        assertThat(parsed.resolutions())
                .extracting(Resolution::keyword, Resolution::text, Resolution::action, Resolution::line)
                .containsExactly(tuple(keyword, text, expectedAction, 7));
        assertThat(parsed.resolutions().get(0).raw()).isEqualTo(sentence.replaceFirst("^\\* ", ""));
        assertThat(parsed.comments()).hasSize(1);
        assertThat(parsed.unplaced()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was noted that the number of carers had risen.",
                "Members were encouraged to note the fall in placements.",
                "Members noted the report.",
                "The matter was resolved quickly, the officer told members.",
                "The officer agreed to circulate the list of carers.",
                "AGREED SYLLABUS CONFERENCE dates were shared with members.",
                "The service had resolved to do better next year.",
            })
    void doesNotTakeDiscussionForAResolution(String sentence) {
        for (String bullet : new String[] {"", "· "}) {
            ParsedMinutes parsed = ItemMinutes.parse(BEFORE + bullet + sentence + "\n");
            assertThat(parsed.resolutions()).isEmpty();
            assertThat(parsed.comments()).hasSize(2);
            assertThat(parsed.comments().get(1).text()).isEqualTo(sentence);
        }
    }

    @Test
    void warnsOfAgreementInLowerCase() {
        ParsedMinutes parsed = ItemMinutes.parse(BEFORE + "· It was agreed that carers would be surveyed.\n");
        assertThat(parsed.resolutions()).isEmpty();
        assertThat(parsed.warnings()).extracting(Warning::code).containsExactly("possible_resolution");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                RESOLVED that:

                1. the update be noted;
                2. officers report back in June; and
                3. carers be thanked.
                """,
                """
                RESOLVED That:
                (i) the update be noted;
                (ii) officers report back in June; and
                (iii) carers be thanked.
                """,
                """
                RESOLVED:

                1. the update be noted

                1. officers report back in June; and

                1. carers be thanked.
                """,
                "RESOLVED: That (1) the update be noted; (2) officers report back in June; and (3) carers be"
                        + " thanked.\n",
                "RESOLVED to:\n• the update be noted;\n• officers report back in June; and\n• carers be thanked.\n",
            })
    void readsParts(String resolution) {
        ParsedMinutes parsed = ItemMinutes.parse(BEFORE + resolution + "\nCouncillor Orme closed the item.\n");
        assertThat(parsed.resolutions())
                .extracting(Resolution::text, Resolution::keyword, Resolution::action)
                .containsExactly(
                        tuple("the update be noted", "RESOLVED", "note"),
                        tuple("officers report back in June; and", "RESOLVED", null),
                        tuple("carers be thanked.", "RESOLVED", null));
        assertThat(parsed.comments()).hasSize(2);
    }

    @Test
    void readsPartsInParagraphs() {
        ParsedMinutes parsed = ItemMinutes.parse(
                BEFORE + "RESOLVED\n\nThat the update be noted.\n\nThat the Director write to carers.\n");
        assertThat(parsed.resolutions())
                .extracting(Resolution::text, Resolution::raw)
                .containsExactly(
                        tuple("That the update be noted.", "RESOLVED That the update be noted."),
                        tuple("That the Director write to carers.", "That the Director write to carers."));
    }

    @Test
    void returnsARepeatedResolutionOnce() {
        ParsedMinutes parsed = ItemMinutes.parse("""
            41. Fostering PDF 90 KB

            To review fostering.

            Additional documents:

            Carers by age PDF 12 KB

            Decision:

            RESOLVED that:
            1. the update be noted; and
            2. the plan be approved

            Minutes:

            1. Members asked about carers.
            2. Ines Vale replied in detail.

            RESOLVED:

            That the update be noted.
            That the plan be approved.
            """);
        assertThat(parsed.title()).isEqualTo("Fostering");
        assertThat(parsed.footer().documents()).containsExactly("Carers by age PDF 12 KB");
        assertThat(parsed.resolutions())
                .extracting(Resolution::text, Resolution::action)
                .containsExactly(tuple("the update be noted; and", "note"), tuple("the plan be approved", "approve"));
        assertThat(parsed.comments())
                .extracting(ParsedComment::text)
                .containsExactly("Members asked about carers.", "Ines Vale replied in detail.");
        assertThat(parsed.warnings())
                .extracting(Warning::code)
                .containsExactlyInAnyOrder("resolution_repeated", "resolution_repeated", "headings_missing");
    }

    @Test
    void readsDiscussionDirectlyAfterAResolution() {
        ParsedMinutes parsed = ItemMinutes.parse("""
            Fostering

            RESOLVED that the update be noted.

            · Members asked about carers.

            · Ines Vale replied in detail.
            """);
        assertThat(parsed.resolutions()).hasSize(1);
        assertThat(parsed.comments()).hasSize(2);
    }

    @Test
    void readsAResolutionInsideAParagraph() {
        ParsedMinutes parsed = ItemMinutes.parse(
                BEFORE + "Members thanked the carers for their patience. It was RESOLVED that the update be noted.\n");
        assertThat(parsed.comments().get(1).text()).isEqualTo("Members thanked the carers for their patience.");
        assertThat(parsed.resolutions())
                .extracting(Resolution::raw)
                .containsExactly("It was RESOLVED that the update be noted.");
    }

    @Test
    void readsAResolutionWithoutKeyword() {
        ParsedMinutes parsed = ItemMinutes.parse(BEFORE + "That the update be noted.\n");
        assertThat(parsed.resolutions())
                .containsExactly(
                        new Resolution("That the update be noted.", "That the update be noted.", null, "note", 7));
        assertThat(parsed.warnings()).extracting(Warning::code).containsExactly("resolution_keyword_missing");
    }

    @Test
    void reportsAKeywordWithoutText() {
        ParsedMinutes parsed = ItemMinutes.parse(BEFORE + "RESOLVED\n\nSupporting documents:\n");
        assertThat(parsed.resolutions()).isEmpty();
        assertThat(parsed.unplaced()).extracting(Passage::code).containsExactly("resolution_without_text");
    }

    @Test
    void returnsNoResolutionIfThereIsNone() {
        assertThat(ItemMinutes.parse(BEFORE).resolutions()).isEmpty();
    }
}
