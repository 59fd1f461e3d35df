package org.scrutiny.committee.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due dates in the summary of a question on a fixed day, 15 October 2024. */
class StatusSentenceTest {
    private static final Instant NOW = Instant.parse("2024-10-15T23:30:00Z");
    private static final DerivedQuestionFields DERIVED =
            new DerivedQuestionFields(null, null, null, null, Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPEN      | 2024-10-14 | true  | Not yet answered. It was due on 14 October 2024.
            OPEN      | 2024-10-15 | false | Not yet answered. It is due on 15 October 2024.
            OPEN      | 2024-10-16 | false | Not yet answered. It is due on 16 October 2024.
            OPEN      |            | false | Not yet answered.
            HOLDING   | 2024-10-14 | true  | Holding answer given; a full answer is awaited. It was due on 14 October 2024.
            ANSWERED  | 2024-10-14 | false | Answered.
            CORRECTED | 2024-10-14 | false | Answered, then corrected.
            WITHDRAWN | 2024-10-14 | false | Withdrawn.
            """)
    void describesAQuestionOnAFixedDay(QuestionState state, LocalDate due, boolean overdue, String sentence) {
        Question question = question(state, due);
        assertThat(question.isOverdue(DERIVED.day(null))).isEqualTo(overdue);
        assertThat(StatusSentence.describe(question, overdue, List.of(), meeting -> null))
                .isEqualTo(sentence);
    }

    @Test
    void aMomentHasItsOwnDay() {
        assertThat(DERIVED.day(NOW.plusSeconds(1_800))).isEqualTo(LocalDate.of(2024, 10, 16));
    }

    private static Question question(QuestionState state, LocalDate due) {
        return new Question(
                "1",
                "Why?",
                null,
                null,
                null,
                null,
                null,
                null,
                QuestionKind.QUESTION,
                state,
                due,
                false,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                QuestionOrigin.PERSON,
                "",
                1,
                NOW,
                "anonymous");
    }
}
