package org.scrutiny.committee.minutesimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.RestTest;

/** Large and hostile documents are imported or rejected in bounded time. */
@QuarkusTest
class LargeMinutesTest extends RestTest {
    /** Far above the usual time, because tests share a machine; work that is not linear takes even longer. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final String HTML = "text/html";
    private static final String XML = "application/xml";
    private static final String PLAIN = "text/plain";
    private static final String ONE = "/items/7/minutes";
    private static final String ALL = "/minutes";
    private static final String OPENING = "Scorecard\n\nThe following points were raised:\n\n";
    private static final String ASKED = "Members asked why visits had doubled. Ines Vale said that homes had closed.";
    private static final String LAUGHS =
            "<!DOCTYPE m [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><m>&b;</m>";

    private String meeting;

    @BeforeEach
    void makeMeeting() {
        meeting = aMeeting().create().id();
    }

    static Arguments[] large() {
        return new Arguments[] {
            taken("a page of 5 MB with little text", ONE, HTML, padded(5_000_000)),
            refused("a page of 5 MB of text", ONE, HTML, "<h1>A</h1>" + repeated("<p>" + ASKED + "</p>", 5_000_000)),
            refused("a page of 10,000 bullets", ONE, HTML, "<h1>A</h1><ul>" + "<li>" + repeat(ASKED, 10_000) + "</ul>"),
            refused("a text of 10,000 bullets", ONE, PLAIN, OPENING + ("· " + ASKED + "\n\n").repeat(10_000)),
            taken("a text of 1,000 bullets", ONE, PLAIN, OPENING + numbered(1_000)),
            taken("a page of 100 items", ALL, HTML, items(100, 10)),
            refused("a page of 1,000 items", ALL, HTML, items(1_000, 2)),
            refused("one paragraph", ONE, PLAIN, OPENING + repeated(ASKED + " ", 900_000)),
            taken("one word", ONE, PLAIN, OPENING + "a".repeat(900_000)),
            refused("more text than is taken", ONE, PLAIN, OPENING + "\n".repeat(1_000_000)),
            refused("a thousand sentences of one letter", ONE, PLAIN, OPENING + "- " + "A? B! ".repeat(10_000)),
            taken("resolutions", ONE, PLAIN, OPENING + "RESOLVED That it be noted.\n\n".repeat(30_000)),
            taken("names", ONE, PLAIN, OPENING + "- Councillor A, Councillor B, ".repeat(1_000)),
            refused("open tags", ONE, HTML, "<div>".repeat(100_000) + ASKED),
            taken("blanks", ONE, PLAIN, OPENING + "- A point" + "\u00A0 ".repeat(400_000)),
            refused("elements", ALL, XML, "<meeting>" + "<a/>".repeat(1_000_000) + "</meeting>"),
            refused("attributes", ALL, XML, "<meeting>" + "<a b='' c='' d=''/>".repeat(30_000) + "</meeting>"),
            refused("a deep body", ALL, XML, deepBody(96, 5_900_000)),
            refused("elements of a body", ALL, XML, body("<b/>".repeat(200_000))),
            refused("tags", ONE, HTML, "<b></b>".repeat(100_000) + ASKED),
            taken("open tags that are not closed", ONE, HTML, "<b>".repeat(99_000) + ASKED),
            refused("a depth", ALL, XML, "<a>".repeat(100_000)),
            refused("a body over the limit", ONE, HTML, "<p>" + "x".repeat(11_000_000)),
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void importsLargeDocuments(String what, String path, String type, String body, boolean taken) {
        long start = System.nanoTime();
        Response answer = importMinutes("/v1/meetings/" + meeting + path, type, body);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(LIMIT);
        if (taken) {
            assertThat(answer.statusCode()).as(what).isIn(200, 201);
        } else {
            Refused.with(answer, 413, "too_large");
        }
    }

    /** A body in which a text is nested as deep as it may be. */
    private static String deepBody(int depth, int length) {
        return body("<div>".repeat(depth) + "x &amp; ".repeat(length / 8) + "</div>".repeat(depth));
    }

    private static String body(String markup) {
        return "<meeting><agendaitem><agendaitemtitle>A</agendaitemtitle><minutesnonemptyhtmlbody>" + markup
                + "</minutesnonemptyhtmlbody></agendaitem></meeting>";
    }

    static Arguments[] noMinutes() {
        return new Arguments[] {
            Arguments.of(ONE, HTML, "", 400, "empty_body"),
            Arguments.of(ALL, XML, " \n", 400, "empty_body"),
            Arguments.of(ONE, HTML, "<p>&nbsp;</p>", 400, "empty_body"),
            Arguments.of(ONE, "application/pdf", "%PDF-1.4", 415, "unsupported_media_type"),
            Arguments.of(ALL, PLAIN, ASKED, 415, "unsupported_media_type"),
            Arguments.of(ONE, PLAIN, "%PDF-1.4", 422, "broken_rule"),
            Arguments.of(ONE, HTML, "PK\u0003\u0004", 422, "broken_rule"),
            Arguments.of(ONE, XML, LAUGHS, 400, "invalid_value"),
            Arguments.of(ALL, XML, LAUGHS, 400, "invalid_value"),
            Arguments.of(ALL, XML, "<!DOCTYPE m SYSTEM 'http://127.0.0.1:1/x.dtd'><m/>", 400, "invalid_value"),
            Arguments.of(
                    ALL,
                    XML,
                    "<m xmlns:x='http://www.w3.org/2001/XInclude'><x:include href='a'/></m>",
                    422,
                    "broken_rule"),
            Arguments.of(ALL, XML, "<meeting><agendaitems>", 400, "invalid_value"),
            Arguments.of(ALL, XML, "no markup", 400, "invalid_value"),
            Arguments.of(ALL, XML, "<councillors><ward/></councillors>", 422, "broken_rule"),
            Arguments.of(ALL, HTML, "<html><body><p>Sign in to go on.</p></body></html>", 422, "broken_rule"),
            Arguments.of(ONE, PLAIN, "This summary was generated by AI.\n\nMembers asked why.", 422, "broken_rule"),
        };
    }

    @ParameterizedTest
    @MethodSource("noMinutes")
    void rejectsDocumentsThatAreNotMinutes(String path, String type, String body, int status, String code) {
        Response answer = importMinutes("/v1/meetings/" + meeting + path, type, body);
        Refused.with(answer, status, code);
        assertThat(get("/v1/meetings/" + meeting + "/items").jsonPath().getList("value"))
                .isEmpty();
    }

    private static Arguments taken(String what, String path, String type, String body) {
        return Arguments.of(what, path, type, body, true);
    }

    private static Arguments refused(String what, String path, String type, String body) {
        return Arguments.of(what, path, type, body, false);
    }

    private static String repeat(String text, int times) {
        return (text + "</li><li>").repeat(times);
    }

    private static String repeated(String text, int length) {
        return text.repeat(length / text.length());
    }

    private static String padded(int length) {
        String hidden = "<script>" + "var a = 'b';".repeat(100) + "</script><!-- " + "comment ".repeat(100) + "-->";
        return "<h1>A</h1>" + repeated(hidden, length) + "<p>" + ASKED + "</p>";
    }

    private static String numbered(int comments) {
        return IntStream.range(0, comments)
                .mapToObj(i -> "· In point " + i + ", " + ASKED.toLowerCase(Locale.ROOT) + "\n\n")
                .collect(Collectors.joining());
    }

    private static String items(int number, int comments) {
        return IntStream.range(1, number + 1)
                .mapToObj(i -> "<tr><td class='mgItemNumberCell'>" + i + ".</td><td><p class='mgAiTitleTxt'>Homes</p>"
                        + "<p class='mgSubItemTitleTxt'>Minutes:</p>"
                        + ("<p>" + ASKED.replace("visits", "visits to " + i) + "</p>").repeat(comments)
                        + "</td></tr>")
                .collect(Collectors.joining("", "<table>", "</table>"));
    }
}
