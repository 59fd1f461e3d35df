package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scrutiny.committee.minutes.model.Heading;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Passage;
import org.scrutiny.testsupport.Slow;

/** Properties of every parse, checked on random and large texts. */
@Slow
class RandomTextTest {

    private static final String[] FRAGMENTS = {
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        " ",
        "\u00A0",
        "\t",
        "\uFEFF",
        "\u200B",
        "\u0085",
        "\f",
        "· ",
        "• ",
        "-",
        "- ",
        "* ",
        "– ",
        "i) ",
        "(a) ",
        "1. ",
        "2. ",
        "3.1 ",
        ";",
        ".",
        ":",
        "?",
        "…",
        "|",
        "Dashboard Item 3 – Front Door",
        "Dashboard 7 - ",
        "Dashboard 12",
        "Early Help",
        "RESOLVED",
        "RESOLVED That the report be noted.",
        "AGREED: ",
        "Resolved that",
        "it was RESOLVED",
        "Decision:",
        "Minutes:",
        "Supporting documents:",
        "Agenda item",
        "To receive the report.",
        "Members asked about the falling numbers",
        "Ines Vale replied",
        "that it was so",
        "The following comments were made:",
        "view the full minutes text for item 3",
        "[truncated]",
        "â€“",
        "Sub?Committee",
        "\uD83D\uDC4F",
        "\uD83D",
        "(1) ",
        "(2) ",
        "; and",
        "Page 3",
        "PDF 20 KB",
        "\0",
        "lower case words go on and on here"
    };

    private static String randomText(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
        }
        for (int i = random.nextInt(6); i > 0 && text.length() > 1; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, (char) random.nextInt(0x3000));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
            }
        }
        return text.toString();
    }

    /** Written apart from the parser: zero-width marks go, blanks become one space, one closing semicolon goes. */
    static String normalised(String text) {
        String collapsed = text.replaceAll("[\uFEFF\u200B\u2060]", "")
                .replaceAll("[\\p{IsWhite_Space}\u001C-\u001F]+", " ")
                .strip();
        return collapsed.endsWith(";")
                ? collapsed.substring(0, collapsed.length() - 1).strip()
                : collapsed;
    }

    static void assertConsistent(String source, ParsedMinutes parsed) {
        int position = 0;
        int before = 0;
        for (ParsedComment comment : parsed.comments()) {
            assertThat(comment.position()).isEqualTo(++position);
            assertThat(comment.start()).isGreaterThanOrEqualTo(before);
            before = comment.end();
            assertThat(comment.text()).isNotEmpty().isEqualTo(normalised(source.substring(comment.start(), before)));
            assertThat(comment.heading() == null || parsed.headings().contains(comment.heading()))
                    .isTrue();
        }
        for (Heading heading : parsed.headings()) {
            assertThat(normalised(source.substring(heading.start(), heading.end())))
                    .isEqualTo(normalised(heading.raw()))
                    .contains(heading.title().replaceFirst(";$", ""));
        }
        for (Passage passage : parsed.unplaced()) {
            assertThat(normalised(source.substring(passage.start(), passage.end())))
                    .isEqualTo(normalised(passage.text()));
        }
        String whole = normalised(source + ".");
        assertThat(parsed.resolutions()).allSatisfy(r -> assertThat(whole).contains(r.raw(), r.text()));
        assertThat(parsed.warnings()).allSatisfy(w -> {
            assertThat(w.start()).isBetween(0, w.end());
            assertThat(w.end()).isLessThanOrEqualTo(source.length());
            assertThat(w.code()).matches("[a-z_]+");
        });
    }

    @Test
    void parsesRandomTextConsistently() {
        var random = new Random(20250403);
        int comments = 0;
        for (int i = 0; i < 20_000; i++) {
            String source = randomText(random);
            ParsedMinutes parsed = ItemMinutes.parse(source);
            try {
                assertConsistent(source, parsed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("case " + i + ": " + source, e);
            }
            comments += parsed.comments().size();
        }
        assertThat(comments)
                .as("the texts are not too strange to hold comments")
                .isGreaterThan(20_000);
    }

    @Test
    void parsesTenThousandBullets() {
        String source =
                "Title\n\nDashboard 2 – Visits\n\n" + "· Members asked about visit after visit;\n\n".repeat(10_000);
        ParsedMinutes parsed = ItemMinutes.parse(source);
        assertThat(parsed.comments()).hasSize(10_000);
        assertThat(parsed.comments().get(9_999).line()).isEqualTo(5 + 2 * 9_999);
    }

    @Test
    void parsesLargeText() {
        String sentence = "Members asked – again – whether (1) the AGREED figure of Dashboard 3 stood. ";
        for (String unit : new String[] {
            sentence,
            "a",
            "·",
            "· ",
            " \u00A0",
            "\n",
            "1.",
            "…",
            "(1) ",
            "RESOLVED ",
            "it was AGREED ",
            "Dashboard 3 - ",
            "x\n",
            "the "
        }) {
            String source = unit.repeat(500_000 / unit.length());
            ParsedMinutes parsed = ItemMinutes.parse(source);
            assertThat(parsed.comments()).allSatisfy(c -> assertThat(c.end()).isLessThanOrEqualTo(source.length()));
        }
        for (String start :
                new String[] {"Resolved", "RESOLVED", "Dashboard 3", "·", "1.", "it was", "…", "(1)", "- "}) {
            ParsedMinutes parsed =
                    ItemMinutes.parse(start + " ".repeat(200_000) + "x" + start + "\u00A0".repeat(200_000));
            assertThat(parsed.comments()).hasSizeLessThan(3);
        }
        ParsedMinutes paragraph = ItemMinutes.parse("Title\n\n" + sentence.repeat(5_000_000 / sentence.length()));
        assertThat(paragraph.comments()).hasSize(1);
        assertThat(paragraph.comments().get(0).text()).hasSizeGreaterThan(4_999_000);
    }
}
