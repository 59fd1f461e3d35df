package org.scrutiny.committee.minutesimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.comment.Comment;
import org.scrutiny.committee.question.Question;
import org.scrutiny.testsupport.RestTest;

/** Corrected minutes change only what they correct. */
@QuarkusTest
class CorrectedMinutesTest extends RestTest {
    private static final String POINTS = "Apples were ripe in May. / Members asked about pears and plums."
            + " / Ines Vale agreed to bring figures. / Cherries cost nine pounds.";

    private String meeting;

    @BeforeEach
    void makeMeeting() {
        meeting = aMeeting().create().id();
    }

    /**
     * Each comment of the corrected minutes is unchanged (=), revised (~) or new (+); the last column has the positions of
     * the deleted comments. A comment after a change of the text's length has new offsets, and so a new revision.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The last is corrected.
                "One apple fell. / Pears were sold. | One apple fell. / Pears were never sold. | = ~ | ''",
                // The first is corrected, to words of the same length.
                "One apple fell. / Pears were sold. | One apple grew. / Pears were sold. | ~ = | ''",
                // One is added at the end, and one at the beginning.
                "One apple fell. / Pears were sold. | One apple fell. / Pears were sold. / Figs came. | = = + | ''",
                "One apple fell. / Pears were sold. | Figs came. / One apple fell. / Pears were sold. | + ~ ~ | ''",
                // One is gone, from the end and from the beginning.
                "One apple fell. / Pears were sold. | One apple fell. | = | 2",
                "One apple fell. / Pears were sold. | Pears were sold. | ~ | 1",
                // Two change places.
                "One apple fell. / Pears were sold. | Pears were sold. / One apple fell. | ~ ~ | ''",
                // Other words are another comment.
                "One apple fell. / Pears were sold. | One apple fell. / Nobody spoke again. | = + | 2",
                // The same words twice are two comments.
                "Noted so. / Noted so. | Noted so. / Noted so. / Noted so. | = = + | ''",
                "Noted so. / Noted so. / Noted so. | Noted so. | = | 2 3",
                // One of several alike is corrected.
                "One apple fell. / Two apples fell. / Pears sold. | One apple fell. / Two apples grew. / Pears sold. | = ~ = | ''",
            })
    void matchesCommentsOfCorrectedMinutes(String before, String after, String fates, String gone) {
        List<Comment> old = send(before).comments();
        Instant between = Instant.now();
        List<Comment> now = send(after).comments();

        assertThat(now.stream().map(comment -> fate(comment, old)).toList()).isEqualTo(List.of(fates.split(" ", -1)));
        List<String> left = new ArrayList<>();
        for (Comment comment : old) {
            String path = "/v1/comments/" + comment.id();
            if (now.stream().noneMatch(other -> other.id().equals(comment.id()))) {
                left.add(Integer.toString(comment.position()));
                get(path).then().statusCode(410).body("code", equalTo("gone"));
            }
            assertThat(all(path + "/revisions", Comment.class)).first().isEqualTo(comment);
        }
        assertThat(String.join(" ", left)).isEqualTo(gone);
        assertThat(all("/v1/comments?meeting=" + meeting + "&asOf=" + between, Comment.class))
                .isEqualTo(old);
        assertThat(changes(between, "comment"))
                .hasSize(fates.replaceAll("[ =]", "").length() + left.size());
    }

    private static String fate(Comment comment, List<Comment> old) {
        if (old.contains(comment)) {
            return "=";
        }
        boolean known = old.stream().anyMatch(other -> other.id().equals(comment.id()));
        assertThat(comment.revisionNumber()).isEqualTo(known ? 2 : 1);
        return known ? "~" : "+";
    }

    /** The same minutes change neither the comments nor the item nor the questions, in any format. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/xml"})
    void importingTheSameMinutesAgainChangesNothing(String type) {
        String source = document(type, POINTS);
        MinutesReport first = send(type, source);
        List<Question> questions = questions();
        assertThat(questions).hasSize(2);
        Instant between = Instant.now();
        MinutesReport again = send(type, source);
        assertThat(again.changed()).isFalse();
        assertThat(again.version()).isEqualTo(1);
        assertThat(again.comments()).hasSize(4).isEqualTo(first.comments());
        assertThat(again.item()).isEqualTo(first.item());
        assertThat(again.utterances()).isEqualTo(first.utterances());
        assertThat(questions()).isEqualTo(questions);
        assertThat(changes(between, "comment", "agenda_item", "question")).isEmpty();
    }

    @Test
    void correctedMinutesKeepAnswers() {
        send(POINTS);
        String question = questions().get(0).id();
        anAnswer(question, "Nine of ten.").by("Ines Vale").at("2024-10-01").create();
        send(POINTS.replace("Apples were ripe", "Many apples were ripe"));
        get("/v1/questions/" + question)
                .then()
                .body("state", equalTo("answered"))
                .body("answers[0].text", equalTo("Nine of ten."));
        send("Apples were ripe in May.");
        get("/v1/questions/" + question).then().statusCode(200).body("answers[0].text", equalTo("Nine of ten."));
        assertThat(questions()).hasSize(1);
    }

    @Test
    void aCorrectedHeadingKeepsItsComments() {
        int one = aDashboard().number(941).create().number();
        int two = aDashboard().number(942).create().number();
        String text =
                "Scorecard\n\nThe following points were raised:\n\nDashboard Item 941 – Fruit\n\n- Apples fell.\n";
        String id = send("text/plain", text).comments().get(0).id();
        get("/v1/comments/" + id).then().body("dashboard", equalTo(one));
        send("text/plain", text.replace("941", "942"));
        get("/v1/comments/" + id).then().body("dashboard", equalTo(two)).body("revisionNumber", equalTo(2));
        get("/v1/comments?meeting=" + meeting + "&dashboard=941").then().body("value", empty());
    }

    private MinutesReport send(String points) {
        return send("text/plain", document("text/plain", points));
    }

    private MinutesReport send(String type, String document) {
        return report(importMinutes("/v1/meetings/" + meeting + "/items/7/minutes", type, document));
    }

    private static String document(String type, String points) {
        List<String> all = List.of(points.split(" / ", -1));
        String paragraphs =
                "<p>The following points were raised:</p><ul><li>" + String.join("</li><li>", all) + "</li></ul>";
        return switch (type) {
            case "text/html" -> "<h1>Scorecard</h1>" + paragraphs;
            case "application/xml" ->
                "<meeting><agendaitems><agendaitem><agendaitemnumber>7</agendaitemnumber>"
                        + "<agendaitemtitle>Scorecard</agendaitemtitle><minutesnonemptyhtmlbody><![CDATA[" + paragraphs
                        + "]]></minutesnonemptyhtmlbody></agendaitem></agendaitems></meeting>";
            default -> "Scorecard\n\nThe following points were raised:\n\n- " + String.join("\n\n- ", all) + "\n";
        };
    }

    private List<Question> questions() {
        return all("/v1/questions?meeting=" + meeting, Question.class);
    }

    private static List<Object> changes(Instant since, String... types) {
        return get("/v1/changes?limit=1000&since=" + since + "&type=" + String.join("&type=", types))
                .jsonPath()
                .getList("value");
    }
}
