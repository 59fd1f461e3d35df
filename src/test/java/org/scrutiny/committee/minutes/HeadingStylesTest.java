package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.minutes.model.Heading;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Warning;

/** Headings in each style. All minutes are fictional. */
class HeadingStylesTest {

    private static final String COMMENT = "Members asked how Demoshire compared with its neighbours.";

    private static List<Object> placed(ParsedComment comment) {
        Heading heading = comment.heading();
        return heading == null
                ? Arrays.asList(null, null, comment.text())
                : Arrays.asList(heading.dashboard(), heading.title(), comment.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dashboard Item 4 – Short Breaks       | 4 | Short Breaks",
                "Dashboard 4 – Short Breaks            | 4 | Short Breaks",
                "Dashboard Item 4 - Short Breaks       | 4 | Short Breaks",
                "Dashboard Item 4: Short Breaks        | 4 | Short Breaks",
                "DASHBOARD ITEM 4 — Short Breaks       | 4 | Short Breaks",
                "Dashboard Item 4 Short Breaks         | 4 | Short Breaks",
                "Dashboard No. 4 – Short Breaks:       | 4 | Short Breaks",
                "Dashboard Item 4 ? Short Breaks       | 4 | Short Breaks",
                "Dashboard Item 12–Short Breaks        | 12 | Short Breaks",
                "Dashboard Item 4 – SEND – Short Breaks | 4 | SEND – Short Breaks",
                "Dashboard Item 4 – Young people who were missing | 4 | Young people who were missing",
                "Dashboard Item 4                      | 4 | ''",
                "Short Breaks                          |   | Short Breaks",
                "Short Breaks:                         |   | Short Breaks",
                "Short Breaks:-                        |   | Short Breaks",
                "Short Breaks - red                    |   | Short Breaks - red",
                "SB2i: Families offered a short break  |   | SB2i: Families offered a short break",
                "% of short breaks taken               |   | % of short breaks taken",
            })
    void readsAHeadingOnItsOwnLine(String heading, Integer dashboard, String title) {
        String source =
                "Quarterly Report\n\nThe comments made were as follows:\n\n" + heading + "\n\n· " + COMMENT + "\n";
        ParsedMinutes parsed = ItemMinutes.parse(source);

        assertThat(parsed.title()).isEqualTo("Quarterly Report");
        assertThat(parsed.headings()).hasSize(1);
        Heading found = parsed.headings().get(0);
        assertThat(found.raw()).isEqualTo(heading);
        assertThat(source.substring(found.start(), found.end())).isEqualTo(heading);
        assertThat(found.line()).isEqualTo(5);
        assertThat(parsed.comments())
                .extracting(HeadingStylesTest::placed)
                .containsExactly(Arrays.asList(dashboard, title, COMMENT));
        assertThat(parsed.warnings()).isEmpty();
    }

    @Test
    void keepsNumbersInSourceOrder() {
        ParsedMinutes parsed = ItemMinutes.parse("Title\n\n9.     Fostering\n\n" + COMMENT
                + "\n\nIt had risen, officers thought.\n\n2.     Adoption\n\n" + COMMENT + "\n");
        assertThat(parsed.headings()).extracting(Heading::dashboard).containsExactly(9, 2);
        assertThat(parsed.headings()).extracting(Heading::raw).containsExactly("9. Fostering", "2. Adoption");
        assertThat(parsed.comments()).hasSize(3);
    }

    @Test
    void readsNumberedHeadingsAboveNumberedParagraphs() {
        ParsedMinutes parsed = ItemMinutes.parse("""
            Title

            3. Fostering
            3.1 Members asked about carers.
            3.2 Two had left.
            4. Adoption
            4.1 None was late.
            """);
        assertThat(parsed.headings()).extracting(Heading::title).containsExactly("Fostering", "Adoption");
        assertThat(parsed.comments())
                .extracting(ParsedComment::text)
                .containsExactly("Members asked about carers.", "Two had left.", "None was late.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" - ", " – ", ": "})
    void readsAHeadingInsideABullet(String divider) {
        String indicator = "% seen in time – members asked for the trend.";
        ParsedMinutes parsed = ItemMinutes.parse("Title\n\n· Dashboard Item 3 – Front Door" + divider + COMMENT
                + "\n· Dashboard 7 – Leaving Care" + divider + indicator
                + "\n· Dashboard Item 3 – Front Door" + divider + "Ines Vale agreed to look into it.\n· " + COMMENT);

        assertThat(parsed.headings()).extracting(Heading::dashboard).containsExactly(3, 7);
        assertThat(parsed.comments())
                .extracting(HeadingStylesTest::placed)
                .containsExactly(
                        List.of(3, "Front Door", COMMENT),
                        List.of(7, "Leaving Care", indicator),
                        List.of(3, "Front Door", "Ines Vale agreed to look into it."),
                        Arrays.asList(null, null, COMMENT));
        assertThat(parsed.warnings()).extracting(Warning::code).containsExactly("comment_without_heading");
    }

    @Test
    void readsABareNumberInsideABullet() {
        ParsedMinutes parsed = ItemMinutes.parse("Title\n\n· Dashboard 3 – " + COMMENT + "\n");
        assertThat(parsed.comments()).extracting(HeadingStylesTest::placed).containsExactly(List.of(3, "", COMMENT));
        assertThat(parsed.headings().get(0).raw()).isEqualTo("Dashboard 3");
    }

    @Test
    void readsAHeadingInItsOwnBullet() {
        ParsedMinutes parsed = ItemMinutes.parse("Title\n\n• Dashboard Item 3 – Front Door\n• " + COMMENT
                + "\n• Dashboard 1 – Fostering\n• " + COMMENT + "\n• Adoption\n  - Members had no questions.\n");
        assertThat(parsed.comments())
                .extracting(HeadingStylesTest::placed)
                .containsExactly(
                        List.of(3, "Front Door", COMMENT),
                        List.of(1, "Fostering", COMMENT),
                        Arrays.asList(null, "Adoption", "Members had no questions."));
    }

    @Test
    void warnsIfThereIsNoHeading() {
        ParsedMinutes parsed = ItemMinutes.parse("Title\n\n· " + COMMENT + "\n· Nothing else was raised.\n");
        assertThat(parsed.comments())
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.heading()).isNull());
        assertThat(parsed.warnings()).extracting(Warning::code).containsExactly("headings_missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dashboard 3 was not discussed for want of time.",
                "Indicator 26: members were told that the figure was provisional.",
                "Dashboard Items 3 and 4 – these were taken together by the panel.",
                "Early Help: members asked for a list of the open centres.",
            })
    void doesNotTakeASentenceForAHeading(String sentence) {
        ParsedMinutes parsed = ItemMinutes.parse("Title\n\n· " + sentence + "\n");
        assertThat(parsed.comments()).extracting(ParsedComment::text).containsExactly(sentence);
        assertThat(parsed.headings()).isEmpty();
    }

    @Test
    void warnsOfTwoTitlesForOneNumber() {
        ParsedMinutes parsed = ItemMinutes.parse("Title\n\nDashboard 3 – Fostering\n\n· " + COMMENT
                + "\n\nDashboard 3 – Adoption\n\n· " + COMMENT + "\n");
        assertThat(parsed.headings()).extracting(Heading::title).containsExactly("Fostering", "Adoption");
        assertThat(parsed.warnings()).extracting(Warning::code).containsExactly("dashboard_title_differs");
    }
}
