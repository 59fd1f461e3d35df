package org.scrutiny.committee.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.scrutiny.testsupport.RestTest;

/** Helpers for tests of questions: request bodies, short minutes and the questions found in them. */
abstract class AbstractQuestionTest extends RestTest {
    private static final String OPENING = """
            Agenda item

            Scorecard

            To review the Scorecard.

            The following points were raised:

            Dashboard Item 1 – Front Door

            """;

    /** Creates a meeting without minutes, and returns its id. */
    static String meeting(String date) {
        return aMeeting().on(date).create().id();
    }

    /** Imports minutes with these points as item 7, each as a bullet. */
    static void minutes(String meeting, String... points) {
        report(importMinutes(meeting, OPENING + "- " + String.join("\n\n- ", points) + "\n\n"));
    }

    static List<Question> ofMeeting(String meeting) {
        return all("/v1/questions?limit=1000&meeting=" + meeting, Question.class);
    }

    static Question find(String id) {
        return read("/v1/questions/" + id, Question.class);
    }

    /** The one question of this kind from a meeting. */
    static Question only(String meeting, QuestionKind kind) {
        List<Question> found = ofMeeting(meeting).stream()
                .filter(question -> question.kind() == kind)
                .toList();
        assertThat(found).as("of kind " + kind).hasSize(1);
        return found.get(0);
    }

    static Response answer(String id, String kind) {
        return anAnswer(id, "Words of kind " + kind + ".")
                .kind(kind)
                .by("Ines Vale")
                .at("2024-10-01")
                .post();
    }
}
