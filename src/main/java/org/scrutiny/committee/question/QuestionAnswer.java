package org.scrutiny.committee.question;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.scrutiny.committee.minutes.model.Prose;

/**
 * An answer, word for word.
 *
 * @param at the day on which it was given; null if that is not known
 * @param by who gave it; null if that is not known
 * @param meeting id of the meeting at which it was given; null if it was not given at a meeting
 */
public record QuestionAnswer(
        @Prose @NotNull String text,
        LocalDate at,
        @Prose String by,
        @NotNull AnswerKind kind,
        String meeting,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy) {

    boolean givesAnswer() {
        return kind == AnswerKind.ANSWER || kind == AnswerKind.CORRECTION;
    }

    boolean sameAs(QuestionAnswer other) {
        return text.equals(other.text)
                && kind == other.kind
                && java.util.Objects.equals(by, other.by)
                && java.util.Objects.equals(at, other.at);
    }
}
