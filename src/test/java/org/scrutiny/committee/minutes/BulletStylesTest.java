package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.minutes.model.Heading;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Resolution;

/** One discussion in each style of bullets. Council and people are fictional. */
class BulletStylesTest {

    private static final String FIRST = "Members asked why visits to the Harbour Hub had doubled since spring";
    private static final String SECOND = "Ines Vale replied that two smaller centres had closed in April.";
    private static final String THIRD = "Councillor Orme wondered whether 4.5 visits per family was plausible";

    private static ParsedMinutes discussion(String first, String second, String third, String between) {
        return ItemMinutes.parse("Demoshire Family Centres\n\nDashboard Item 2 – Family Centres\n\n"
                + first + FIRST + ";" + between
                + second + SECOND + between
                + third + THIRD + "\n\nRESOLVED That the update be noted.\n");
    }

    private static void assertThreeComments(ParsedMinutes parsed) {
        assertThat(parsed.comments()).extracting(ParsedComment::text).containsExactly(FIRST, SECOND, THIRD);
        assertThat(parsed.comments()).extracting(ParsedComment::terminator).containsExactly(";", ".", "");
        assertThat(parsed.comments())
                .allSatisfy(c -> assertThat(c.heading().dashboard()).isEqualTo(2));
        assertThat(parsed.resolutions()).hasSize(1);
        assertThat(parsed.unplaced()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "·\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0 ",
                "·         ",
                "· ",
                "   • ",
                "•\t",
                "- ",
                "* ",
                "– ",
                "— ",
                "\uF0B7 ",
                "o   ",
                "â€¢ ",
                "·\n",
                "•\n\n"
            })
    void readsBulletSymbols(String bullet) {
        assertThreeComments(discussion(bullet, bullet, bullet, "\n\n"));
        assertThreeComments(discussion(bullet, bullet, bullet, "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.,2.,3.",
        "1),2),3)",
        "(1),(2),(3)",
        "1.,1.,1.",
        "i),ii),iii)",
        "(i),(ii),(iii)",
        "i.,ii.,iii.",
        "a),b),c)",
        "(a),(b),(c)",
        "A),B),C)",
        "9.,10.,11.",
        "4.1,4.2,4.3",
        "12.1.,12.2.,12.3."
    })
    void readsEnumerators(String first, String second, String third) {
        assertThreeComments(discussion(first + " ", second + " ", third + "\u00A0\u00A0 ", "\n"));
        assertThreeComments(discussion(first + " ", second + " ", third + " ", "\n\n"));
    }

    @Test
    void readsSeveralBulletsInOneLine() {
        assertThreeComments(discussion("· ", "· ", "· ", " "));
        assertThreeComments(discussion("•  ", " •  ", " •  ", "  "));
    }

    @Test
    void readsParagraphsWithoutBullets() {
        assertThreeComments(discussion("", "", "", "\n\n"));
    }

    @Test
    void readsAPageInOneLine() {
        ParsedMinutes parsed = ItemMinutes.parse("The panel went through the pack and said: "
                + "Dashboard Item 4 – Short Breaks · " + FIRST + "; · " + SECOND
                + " Dashboard 1 – Fostering · " + THIRD + " Dashboard Item 9 – Play · " + SECOND
                + " RESOLVED That the pack be noted. Supporting documents:");

        assertThat(parsed.leadIn()).isEqualTo("The panel went through the pack and said:");
        assertThat(parsed.headings()).extracting(Heading::dashboard).containsExactly(4, 1, 9);
        assertThat(parsed.comments())
                .extracting(c -> List.of(c.heading().title(), c.text()))
                .containsExactly(
                        List.of("Short Breaks", FIRST),
                        List.of("Short Breaks", SECOND),
                        List.of("Fostering", THIRD),
                        List.of("Play", SECOND));
        assertThat(parsed.resolutions()).extracting(Resolution::text).containsExactly("That the pack be noted.");
        assertThat(parsed.footer()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J. Field asked how many families had been turned away at the door.",
                "7.5 per cent of families had waited longer than the standard.",
                "2024. That was the year the centres had merged, Ines Vale recalled.",
                "-5 points was the largest fall any centre had seen, members heard.",
                "a small number of families had moved away, the officer thought.",
                "3·5 visits per family was the regional figure, officers reported."
            })
    void keepsTextThatResemblesAMarker(String paragraph) {
        ParsedMinutes parsed = ItemMinutes.parse("Title\n\nDashboard 1 – Visits\n\n" + paragraph + "\n");
        assertThat(parsed.comments()).extracting(ParsedComment::text).containsExactly(paragraph);
    }

    @Test
    void joinsWrappedLinesAndKeepsALeadingDash() {
        String source = """
            Family Centres
            The Demoshire panel looked at the pack for the third quarter and these
            were the following comments:
            Dashboard Item 2 – Family Centres
            • Members asked about the share of families seen within twelve months
            – Councillor Orme had understood it to be rising – and about staffing.
            Ines Vale said that both had been affected by the long closure of the
            Harbour Hub
            • Councillor Orme thanked the team.
            """;
        ParsedMinutes parsed = ItemMinutes.parse(source);
        assertThat(parsed.comments())
                .extracting(ParsedComment::text)
                .containsExactly(
                        "Members asked about the share of families seen within twelve months – Councillor Orme had"
                                + " understood it to be rising – and about staffing. Ines Vale said that both had been"
                                + " affected by the long closure of the Harbour Hub",
                        "Councillor Orme thanked the team.");
        assertThat(parsed.leadIn()).startsWith("The Demoshire panel").endsWith("comments:");
    }
}
