package org.scrutiny.committee.question;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.committee.minutes.model.Prose;
import org.scrutiny.platform.rest.HasRevision;

/**
 * A question, suggestion, request or commitment that needs a response.
 *
 * @param askedBy who asked, or Members for the committee as a whole; null if nobody is named
 * @param addressee who answered, is to answer, or promised; null if nobody is named
 * @param overdue whether its due date has passed without a full answer
 * @param dataAvailable whether each of its indicators has figures; null if it is linked to none
 * @param dataNote which figures are missing, in words; null if none are
 * @param chain ids of the same request at all its meetings in order, including this one; empty if it was made once
 * @param promisedFor for a commitment, the id of the question that it answers; null for others
 * @param summary its current position, in one sentence
 */
public record Question(
        @NotNull String id,
        @Prose @NotNull String text,
        @Prose String askedBy,
        @Prose String addressee,
        String meeting,
        String item,
        String comment,
        Integer dashboard,
        @NotNull QuestionKind kind,
        @NotNull QuestionState state,
        LocalDate due,
        @Schema(required = true) boolean overdue,
        @NotNull List<String> indicators,
        Boolean dataAvailable,
        String dataNote,
        @NotNull List<QuestionAnswer> answers,
        @NotNull List<String> chain,
        String promisedFor,
        @NotNull QuestionOrigin origin,
        @NotNull String summary,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {

    /** Includes the derived fields, which change without a write. */
    @Override
    public String tag() {
        return revisionNumber + "-" + Integer.toHexString(Objects.hash(overdue, dataNote, summary));
    }

    boolean isOverdue(LocalDate today) {
        return state.isWaiting() && due != null && due.isBefore(today);
    }

    Question with(boolean nowOverdue, Boolean figures, String note, String sentence) {
        return new Question(
                id,
                text,
                askedBy,
                addressee,
                meeting,
                item,
                comment,
                dashboard,
                kind,
                state,
                due,
                nowOverdue,
                indicators,
                figures,
                note,
                answers,
                chain,
                promisedFor,
                origin,
                sentence,
                revisionNumber,
                recordedAt,
                recordedBy);
    }
}
