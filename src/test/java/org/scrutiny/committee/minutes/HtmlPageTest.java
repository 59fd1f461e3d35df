package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.minutes.model.LinkedDocument;
import org.scrutiny.committee.minutes.model.MinutedPerson;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedItem;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.minutes.model.Passage;
import org.scrutiny.committee.minutes.model.Resolution;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.minutes.model.Warning;

/** Minutes in HTML. Councils and people are fictional. */
class HtmlPageTest {

    private static final String FIRST = "Members asked why visits had doubled.";
    private static final String SECOND = "Ines Vale explained that homes had closed.";

    private static ParsedItem item(String html) {
        ParsedMeeting meeting = MinutesParser.parseHtml(html);
        assertThat(meeting.items()).hasSize(1);
        return meeting.items().get(0);
    }

    private static void assertTwoComments(ParsedItem item) {
        assertThat(item.minutes().comments()).extracting(ParsedComment::text).containsExactly(FIRST, SECOND);
        assertThat(item.minutes().comments())
                .allSatisfy(comment -> assertThat(comment.heading().dashboard()).isEqualTo(2));
        for (ParsedComment comment : item.minutes().comments()) {
            assertThat(item.text().substring(comment.start(), comment.end())).isEqualTo(comment.text());
        }
        assertThat(item.minutes().title()).isEqualTo("Family Centres");
        assertThat(item.minutes().resolutions())
                .extracting(Resolution::text)
                .containsExactly("That the update be noted.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Family Centres</h2><p><b>Dashboard Item 2 – Visits</b></p><ul><li>%s</li><li>%s</li></ul>"
                        + "<p><b>RESOLVED</b> That the update be noted.</p>",
                "<h2>Family Centres</h2><h3>Dashboard 2 &#8211; Visits</h3><ul><li><p>%s</p></li><li><p>%s</p></li></ul>"
                        + "<p>RESOLVED That the update be noted.",
                "<p>Family Centres<p>Dashboard Item 2 – Visits<ol><li>%s<li>%s</ol><p>RESOLVED That the update be noted.",
                "<div>Family Centres</div><div>Dashboard Item 2 – Visits</div><div>· %s</div><div>· %s</div>"
                        + "<div>RESOLVED<br>That the update be noted.</div>",
                "Family Centres<br><br>Dashboard Item 2 – Visits<br><br>· %s<br>· %s<br><br>RESOLVED That the update be noted.",
                "<pre>Family Centres\n\nDashboard Item 2 – Visits\n\n· %s\n· %s\n\nRESOLVED That the update be noted.</pre>",
                "<nav>Home</nav><main><h1>Family Centres</h1><p>Dashboard Item 2\n– Visits</p><p>%s</p><p hidden>x y z</p>"
                        + "<p style='display: none'>x y z</p><p>%s</p><script>x('y');</script>"
                        + "<p>RESOLVED That the <span>update</span> be&nbsp;noted.</p></main><footer>Contact</footer>",
                "<table><tr><td><p>Family Centres</p></td></tr><tr><td><p>Dashboard Item 2 – Visits</p><p>%s</p><p>%s</p>"
                        + "<p>RESOLVED That the update be noted.</p></td></tr></table>",
            })
    void readsPastedMarkup(String html) {
        assertTwoComments(item(html.replaceFirst("%s", FIRST).replaceFirst("%s", SECOND)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#xD800;", "&#xDFFF;", "&#55296;", "&#0;"})
    void replacesCharactersThatCannotBeStored(String reference) {
        ParsedItem item = item("<h2>Family Centres</h2><p>Dashboard Item 2 – Visits</p><ul><li>Members asked why visits"
                + reference + " had doubled.</li></ul><p><a href=\"/a" + reference + ".pdf\">Report</a></p>");
        assertThat(item.text().codePoints()).allMatch(c -> c != 0 && Character.getType(c) != Character.SURROGATE);
        assertThat(item.minutes().comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.text())
                        .matches("Members asked why visits\uFFFD{0,2} had doubled.")
                        .isEqualTo(item.text().substring(comment.start(), comment.end())));
    }

    @Test
    void reportsATableOfFiguresAsUnplaced() {
        ParsedItem item = item("<h2>Family Centres</h2><p>Dashboard 2 – Visits</p><p>" + FIRST + "</p>"
                + "<table><tr><th>Q1</th><th>Q2</th></tr><tr><td>12</td><td>a|b</td></tr></table><p>" + SECOND + "</p>"
                + "<p>RESOLVED That the update be noted.</p>");
        assertTwoComments(item);
        assertThat(item.minutes().unplaced())
                .extracting(Passage::code, Passage::text)
                .containsExactly(tuple("table_row", "| Q1 | Q2 |"), tuple("table_row", "| 12 | a/b |"));
    }

    @Test
    void readsAPageOfOneItem() {
        ParsedItem item = item("<html><head><title>Agenda item</title></head><body><div id='modgov'>"
                + "<h1 class='mgMainTitleTxt'>Agenda item</h1><h2 class='mgSubTitleTxt'>Family Centres</h2>"
                + "<ul class='mgActionList'><li><a href='x'>Meeting of Panel</a></li></ul>"
                + "<div class='mgContent'><div class='mgWordPara'><p>To hear about family centres.</p></div>"
                + "<div class='mgWordPara'><p>Dashboard Item 2 – Visits</p><p>·&nbsp;&nbsp; " + FIRST + "</p><p>· "
                + SECOND + "</p><p>RESOLVED That the update be noted.</p></div>"
                + "<p class='mgSubItemTitleTxt'>Supporting documents:</p><ul class='mgBulletList'><li>"
                + "<a href='documents/s1/a.pdf'>Centres report <span class='mgHide'>, item 7.</span>"
                + "<span class='mgFileSize'>PDF 90 KB</span></a></li>"
                + "<li><a href='javascript:alert(1)'>Appendix A</a></li></ul></div></div></body></html>");
        assertTwoComments(item);
        assertThat(item.minutes().purpose()).isEqualTo("To hear about family centres.");
        assertThat(item.documents())
                .containsExactly(
                        new LinkedDocument("Centres report", "documents/s1/a.pdf", "PDF 90 KB"),
                        new LinkedDocument("Appendix A", null, null));
        assertThat(item.minutes().footer().documents()).containsExactly("Centres report", "Appendix A");
    }

    @Test
    void readsAnIssuePage() {
        ParsedMeeting meeting = MinutesParser.parseHtml("<div id='modgov'><h1>Issue details</h1><h2>Family Centres</h2>"
                + "<p>Meeting: 03/04/2025 - Demoshire Panel (Item 7)</p><p>Dashboard 2 – Visits</p><ul><li>" + FIRST
                + "</li></ul></div>");
        assertThat(meeting.date()).isEqualTo(LocalDate.of(2025, 4, 3));
        assertThat(meeting.committee()).isEqualTo("Demoshire Panel");
        assertThat(meeting.items().get(0).number()).isEqualTo("7");
        assertThat(meeting.items().get(0).minutes().comments())
                .extracting(ParsedComment::text)
                .containsExactly(FIRST);
    }

    @Test
    void issueOfSeveralMeetingsHasNoDate() {
        ParsedMeeting meeting =
                MinutesParser.parseHtml("<p>Family Centres</p><p>Meeting: 03/04/2025 - Panel (Item 7)</p><p>" + FIRST
                        + "</p><p>Meeting: 03/07/2025 - Panel (Item 9)</p><p>" + SECOND + "</p>");
        assertThat(meeting.date()).isNull();
        assertThat(meeting.warnings()).extracting(Warning::code).containsExactly("several_meetings");
    }

    @Test
    void readsRowsWithoutLabels() {
        ParsedMeeting meeting =
                MinutesParser.parseHtml("<h2 class='mgSubTitleTxt'>Demoshire Panel - Thursday 3 April 2025"
                        + " 7.00 pm</h2><table>"
                        + row("7.", "Family Centres", para("To hear about centres.") + para(FIRST + "</p><p>" + SECOND))
                        + row("8.", "Any Other Business", para("To consider urgent items.")) + "</table>");
        assertThat(meeting.committee()).isEqualTo("Demoshire Panel");
        assertThat(meeting.date()).isEqualTo(LocalDate.of(2025, 4, 3));
        assertThat(meeting.warnings()).isEmpty();
        assertThat(meeting.items()).extracting(ParsedItem::number).containsExactly("7", "8");
        assertThat(meeting.items().get(0).discussion()).containsExactly(FIRST, SECOND);
        assertThat(meeting.items().get(1).discussion()).isNull();
        assertThat(meeting.items().get(1).minutes().comments()).isEmpty();
        assertThat(meeting.people()).extracting(MinutedPerson::name).containsExactly("Ines Vale");
    }

    @Test
    void sharesPeopleBetweenItems() {
        ParsedMeeting meeting = MinutesParser.parseHtml("<table>"
                + row("1.", "One", para("x") + para("Ines Vale, Head of Service, explained it."))
                + row("2.", "Two", para("y") + para("Mrs Vale thanked them.")) + "</table>");
        assertThat(meeting.people()).hasSize(1);
        Utterance last =
                meeting.items().get(1).minutes().comments().get(0).utterances().get(0);
        assertThat(last.speaker().name()).isEqualTo("Ines Vale");
        assertThat(last.speaker().jobTitle()).isEqualTo("Head of Service");
    }

    @Test
    void separatesOtherPartsOfADecision() {
        ParsedMeeting meeting = MinutesParser.parseHtml("<table>"
                + row(
                        "7a",
                        "Family Centres",
                        label("Decision:")
                                + para("That the update be noted.")
                                + label("Reasons for the decision:")
                                + para("It was ready.")
                                + label("Minutes:")
                                + para(FIRST))
                + "</table>");
        ParsedItem item = meeting.items().get(0);
        assertThat(item.number()).isEqualTo("7a");
        assertThat(item.minutes().resolutions())
                .extracting(Resolution::text, Resolution::keyword)
                .containsExactly(tuple("That the update be noted.", "Decision"));
        assertThat(item.minutes().unplaced()).extracting(Passage::code).doesNotContain("unrecognised_text");
        assertThat(item.decision()).isEqualTo(List.of("That the update be noted."));
        assertThat(item.minutes().comments()).extracting(ParsedComment::text).containsExactly(FIRST);
    }

    @Test
    void readsCharacterReferencesAndDamagedMarkup() {
        ParsedItem item =
                item("<p>Family Centres</p><p>Dashboard 2 &ndash; Visits</p><p>The children&rsquo;s centre and the"
                        + " Sub?Committee met, officers said &amp; noted.</p>");
        assertThat(item.minutes().comments().get(0).text())
                .isEqualTo("The children’s centre and the Sub?Committee met, officers said & noted.");
        assertThat(item.minutes().warnings()).extracting(Warning::code).contains("mojibake");
    }

    private static String row(String number, String title, String content) {
        return "<tr><td class='mgItemNumberCell'><p class='mgAiTitleTxt'>" + number + "</p></td><td>"
                + "<p class='mgAiTitleTxt'>" + title + "</p>" + content + "</td></tr>";
    }

    private static String para(String text) {
        return "<div class='mgWordPara'><p>" + text + "</p></div>";
    }

    private static String label(String text) {
        return "<p class='mgSubItemTitleTxt'>" + text + "</p>";
    }
}
