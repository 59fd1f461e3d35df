package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.minutes.model.Heading;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Resolution;

/** Fictional minutes in many generated layouts, all with the same content. */
class GeneratedLayoutsTest {

    private static final String SOURCE = read();

    private static String read() {
        try (InputStream in = GeneratedLayoutsTest.class.getResourceAsStream("/minutes/demoshire_quarter_two.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Object>> content(ParsedMinutes parsed) {
        return parsed.comments().stream()
                .map(c -> List.<Object>of(c.heading().dashboard(), c.heading().title(), c.text(), said(c)))
                .toList();
    }

    private static List<Object> said(ParsedComment comment) {
        return comment.utterances().stream()
                .map(u -> List.<Object>of(u.text(), u.speaker(), u.attribution(), u.kind()))
                .collect(Collectors.toList());
    }

    @Test
    void readsTheOriginalLayout() {
        ParsedMinutes parsed = ItemMinutes.parse(SOURCE);
        assertThat(parsed.title()).isEqualTo("Family Services Scorecard");
        assertThat(parsed.purpose()).isEqualTo("To review the Family Services Scorecard for the second quarter.");
        assertThat(parsed.leadIn()).startsWith("The Panel went through").endsWith("points were raised:");
        assertThat(parsed.headings())
                .extracting(Heading::raw)
                .containsExactly(
                        "Dashboard Item 2 – Young Carers",
                        "Dashboard 5 – Short Breaks",
                        "Dashboard Item 1 – Youth Justice");
        assertThat(parsed.headings()).extracting(Heading::line).containsExactly(9, 15, 19);
        assertThat(parsed.comments()).extracting(ParsedComment::line).containsExactly(11, 13, 17, 21, 23);
        assertThat(parsed.comments()).extracting(ParsedComment::terminator).containsExactly(";", "", ".", ";", ".");
        assertThat(parsed.comments().get(2).text())
                .startsWith("Share of short breaks cancelled within a week of booking – Members enquired")
                .endsWith("once these left the rolling year.");
        assertThat(parsed.resolutions())
                .containsExactly(new Resolution(
                        "That the scorecard be noted.",
                        "RESOLVED That the scorecard be noted.",
                        "RESOLVED",
                        "note",
                        25));
        assertThat(parsed.unplaced()).isEmpty();
        assertThat(parsed.warnings()).isEmpty();
    }

    static Stream<UnaryOperator<String>> layouts() {
        return Stream.of(
                text -> text.replace("\n", "\r\n"),
                text -> text.replace("\n", "\r"),
                text -> "\uFEFF" + text,
                text -> text.replace("\n\n", "\n"),
                text -> text.replace("\n\n", "\n\u00A0\n \n"),
                text -> text.replace(" ", "\u00A0"),
                text -> text.replace(" ", "  "),
                text -> text.replace("· ", "·\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0 "),
                text -> text.replace("· ", ""),
                text -> text.replace("· ", "1.\t"),
                text -> text.replace("· ", "(a) "),
                text -> text.replace("· ", "\t- "),
                text -> text.replaceAll("\n\n· ", " · "),
                text -> text.replace("Dashboard Item", "Dashboard"),
                text -> text.replace("The Panel went", "Minutes:\n\nThe Panel went"),
                text -> text.replace("Agenda item\n\n", "").replace("Scorecard\n\nTo", "Scorecard\nTo"),
                text -> text.replace("RESOLVED ", "RESOLVED:\n\n\n"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void readsOtherLayouts(UnaryOperator<String> layout) {
        ParsedMinutes parsed = ItemMinutes.parse(layout.apply(SOURCE));
        assertThat(content(parsed)).isEqualTo(content(ItemMinutes.parse(SOURCE)));
        assertThat(parsed.title()).isEqualTo("Family Services Scorecard");
        assertThat(parsed.resolutions()).extracting(Resolution::text).containsExactly("That the scorecard be noted.");
        assertThat(parsed.warnings()).isEmpty();
        assertThat(parsed.unplaced()).isEmpty();
    }

    static IntStream widths() {
        return IntStream.rangeClosed(60, 120);
    }

    @ParameterizedTest
    @MethodSource("widths")
    void readsWrappedTextWithBlankLines(int width) {
        ParsedMinutes parsed = ItemMinutes.parse(wrap(SOURCE, width));
        assertThat(content(parsed)).isEqualTo(content(ItemMinutes.parse(SOURCE)));
        assertThat(parsed.leadIn()).isEqualTo(ItemMinutes.parse(SOURCE).leadIn());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 40, 60, 80, 100})
    void readsWrappedTextWithIndentedItems(int width) {
        for (String gap : List.of("\n\n", "\n")) {
            String set = SOURCE.replace("\n\n· ", gap + "· ")
                    .lines()
                    .map(line -> line.startsWith("·") ? wrapLine(line, width, "\n  ") : line)
                    .collect(Collectors.joining("\n"));
            assertThat(content(ItemMinutes.parse(set))).isEqualTo(content(ItemMinutes.parse(SOURCE)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Councillor Orme",
                "young carers known to the service",
                "a column had been cut off in printing, and"
            })
    void joinsALineBrokenInsideAPhrase(String sentence) {
        String broken = SOURCE.replace(sentence, sentence.replaceFirst("(,|Councillor|the) ", "$1\n"));
        assertThat(broken).isNotEqualTo(SOURCE);
        assertThat(content(ItemMinutes.parse(broken))).isEqualTo(content(ItemMinutes.parse(SOURCE)));
    }

    private static String wrap(String text, int width) {
        return text.lines().map(line -> wrapLine(line, width, "\n")).collect(Collectors.joining("\n"));
    }

    private static String wrapLine(String line, int width, String lineBreak) {
        var out = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ", -1)) {
            boolean breaks = column + 1 + word.length() > width;
            out.append(column == 0 ? "" : breaks ? lineBreak : " ").append(word);
            column = (breaks || column == 0 ? 0 : column + 1) + word.length();
        }
        return out.toString();
    }

    /** Without blank lines a last line that happens to be full cannot be told from a broken one; most widths are exact. */
    @Test
    void readsWrappedTextWithoutBlankLines() {
        List<List<Object>> expected = content(ItemMinutes.parse(SOURCE));
        long exact = widths().filter(
                        width -> content(ItemMinutes.parse(wrap(SOURCE, width).replaceAll("\n+", "\n")))
                                .equals(expected))
                .count();
        assertThat(exact).isGreaterThanOrEqualTo(58);
    }
}
