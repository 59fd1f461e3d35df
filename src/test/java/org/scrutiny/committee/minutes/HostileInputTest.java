package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.minutes.model.MinutesException;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.testsupport.Slow;

/** Large and hostile documents are parsed in time proportional to their length, or rejected. */
@Slow
class HostileInputTest {

    /** Processor time, so that a busy machine causes no failure; work that is not linear takes many times as long. */
    private static final Duration LIMIT = Duration.ofSeconds(6);

    private static void within(Runnable reading) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        try {
            reading.run();
        } catch (MinutesException e) {
            assertThat(e.fault()).isNotNull();
        }
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Councillor A, ",
                "Councillor Orme and ",
                "Members asked – ",
                "Members asked; ",
                "The Director of ",
                "Ada Orme, ",
                "In response to ",
                "Members, ",
                "members asked and ",
                "J. ",
                "Mr. ",
                "a. B ",
                "It was noted that it was ",
                "He ",
                "asked that ",
                "(",
                "(Head of ",
                "…",
                "?!",
                "\"",
                "would be ",
                "Orme’s ",
                "de la ",
                "e.g. ",
                "Ab Cd said so. ",
                "this summary was ",
                "Meeting: 03/04/2025 - ",
                "recorded ",
                "view the ",
                "\u00A0",
                "\uD83D",
                "A-",
                "a.",
                "Members asked why. ",
                "\n· Members asked why. Ines Vale replied so.",
            })
    void readsLargeText(String unit) {
        String source = "Title\n\nDashboard 2 – Visits\n\n· " + unit.repeat(500_000 / unit.length());
        within(() -> MinutesParser.parse(source));
        within(() -> MinutesParser.parseHtml("<h1>Title</h1><p>Members asked " + source + "</p>"));
    }

    @Test
    void readsManyPeople() {
        var source = new StringBuilder("Title\n\nDashboard 2 – Visits\n\n");
        for (int i = 0; i < 20_000; i++) {
            String name = "Ab" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676 % 26);
            source.append("· Councillor ").append(name).append(" Orme asked why.\n");
            source.append("· Orme stated so.\n");
        }
        within(() -> MinutesParser.parse(source.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<ul><li>",
                "<ol>",
                "<table><tr><td>",
                "<td class='mgItemNumberCell'>",
                "<table><tr><td class='mgItemNumberCell'>1.</td><td>",
                "</p>",
                "<p>",
                "<a href='x'>",
                "<!--",
                "<script>",
                "<select>",
                "<svg>",
                "<form>",
                "<br>",
                "&amp;",
                "&",
                "<",
                "<x ",
                "a='b' ",
                "<p class='mgSubItemTitleTxt'>Minutes:",
            })
    void readsLargeMarkup(String unit) {
        within(() -> MinutesParser.parseHtml("<p>Title</p>" + unit.repeat(100_000) + "<p>Members asked why.</p>"));
    }

    @Test
    void readsATableOfManyItems() {
        String row = "<tr><td class='mgItemNumberCell'>1.</td><td><p class='mgAiTitleTxt'>Homes</p></td></tr>";
        within(() -> MinutesParser.parseHtml("<table>" + row.repeat(900) + "</table>"));
        within(() -> MinutesParser.parseHtml("<table>" + row.repeat(40_000) + "</table>"));
    }

    @Test
    void readsALargePage() {
        String para = "<p>Members asked why visits had doubled. Ines Vale explained that homes had closed.</p>\n";
        String page = "<h1>Title</h1><p>Dashboard 2 – Visits</p>" + para.repeat(5_000_000 / para.length());
        within(() -> assertThat(
                        MinutesParser.parseHtml(page).items().get(0).minutes().comments())
                .hasSizeGreaterThan(50_000));
    }

    @Test
    void readsTenThousandBullets() {
        String page = "<h1>Title</h1><p>Dashboard 2 – Visits</p><ul>"
                + "<li>Members asked why. Ines Vale explained that homes had closed.</li>".repeat(10_000) + "</ul>";
        within(() -> {
            ParsedMinutes minutes = MinutesParser.parseHtml(page).items().get(0).minutes();
            assertThat(minutes.comments()).hasSize(10_000);
            assertThat(minutes.people()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<agendaitem>",
                "<agendaitem/>",
                "<a/>",
                "<a b='c'/>",
                "<![CDATA[x]]>",
                "&#65;",
                "<agendaitem><minutesnonemptyhtmlbody>&lt;p&gt;Members asked.</minutesnonemptyhtmlbody></agendaitem>",
            })
    void readsLargeXml(String unit) {
        within(() -> MinutesParser.parseXml("<meeting>" + unit.repeat(50_000) + "</meeting>"));
        String item = "<meeting><agendaitem><minutesnonemptyhtmlbody>";
        within(() -> MinutesParser.parseXml(
                item + unit.repeat(50_000) + "</minutesnonemptyhtmlbody></agendaitem></meeting>"));
    }
}
