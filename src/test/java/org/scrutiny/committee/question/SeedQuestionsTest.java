package org.scrutiny.committee.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.testsupport.QuotedMinutes;

/** The questions found in the sample minutes, sentence by sentence. */
@QuarkusTest
class SeedQuestionsTest extends AbstractQuestionTest {
    /** Kind, asker, addressee and first words of two suggestions and two promises. */
    private static final List<String> OPEN = List.of(
            "suggestion|Councillor Mickleburgh|null|He suggested including yearly averages in the report",
            "commitment|null|Carol Cammiss|The service was developing a number of strands of work",
            "commitment|Members|Carol Cammiss|The service would work collaboratively",
            "suggestion|Carol Cammiss|Members|Carol Cammiss suggested that Members ask more detailed questions");

    /** The five questions answered at the meeting. */
    private static final List<String> ANSWERED = List.of(
            "question|Members|Adam Davis|% of children in care who have more than 1 allocated social worker",
            "question|Members|Heather Tomlinson|Members asked about the implication of the raising numbers of EHCPs.",
            "question|Members|Adam Davis|Members asked if there was a reason for the fluctuation",
            "question|Members|Heather Tomlinson|Members were interested to know if the number of children not",
            "question|Members|Carol Cammiss|Members asked how the service tracked children");

    @Test
    void openQuestionsMatchTheSample() throws IOException {
        String meeting = imported(QuotedMinutes.SEED);
        matches(list(meeting, "&state=open"), OPEN);
        matches(list(meeting, "&state=answered"), ANSWERED);
        assertThat(list(meeting, "")).hasSize(OPEN.size() + ANSWERED.size()).allSatisfy(question -> {
            assertThat(question.due()).isNull();
            assertThat(question.overdue()).isFalse();
            assertThat(question.origin()).isEqualTo(QuestionOrigin.MINUTES);
            assertThat(question.item()).isEqualTo(meeting + "-7");
        });
    }

    @Test
    void answersMatchTheSample() throws IOException {
        String meeting = imported(QuotedMinutes.SEED);
        List<Question> questions = list(meeting, "&state=answered");
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.answers())
                        .singleElement()
                        .satisfies(answer -> {
                            assertThat(answer.kind()).isEqualTo(AnswerKind.ANSWER);
                            assertThat(answer.at()).isEqualTo("2024-09-12");
                            assertThat(answer.meeting()).isEqualTo(meeting);
                            assertThat(answer.by()).isEqualTo(question.addressee());
                        }));
        assertThat(questions.get(0).answers().get(0).text())
                .startsWith("Adam Davis informed that one social worker")
                .endsWith("as the numbers were very small.");
        Question promise = list(meeting, "&kind=commitment").get(1);
        assertThat(promise.promisedFor()).isEqualTo(questions.get(4).id());
    }

    /** The same minutes in another layout give the same questions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "T02_numbered_headings_plain_paragraphs.txt",
                "T04_heading_inside_bullet.txt",
                "T09_hard_wrapped.txt",
                "T15_minutes_label_nbsp_blanks.txt"
            })
    void everyLayoutGivesTheSameQuestions(String layout) throws IOException {
        matches(list(imported("layouts/" + layout), "&state=open"), OPEN);
    }

    private static String imported(String file) throws IOException {
        String text = QuotedMinutes.text(file);
        String meeting = meeting("2024-09-12");
        report(importMinutes(meeting, text));
        return meeting;
    }

    private static List<Question> list(String meeting, String filter) {
        return all("/v1/questions?meeting=" + meeting + filter, Question.class);
    }

    private static void matches(List<Question> found, List<String> expected) {
        List<String> told = new ArrayList<>();
        found.forEach(question -> told.add(EnumNames.of(question.kind()) + "|" + question.askedBy() + "|"
                + question.addressee() + "|" + question.text()));
        assertThat(told).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(told.get(i)).startsWith(expected.get(i));
        }
    }
}
