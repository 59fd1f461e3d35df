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
 * A question, suggestion, request or commitment that someone has to follow up.
 *
 * @param askedBy who asked, Members for all together; null if the minutes do not say
 * @param addressee who answered, is to answer, or promised; null if nobody is named
 * @param overdue whether the day by which it was due has passed and no full answer has come
 * @param dataAvailable whether there is any figure of each indicator that it is about; null if it is about none
 * @param dataNote what there is no figure of, in words; null if there are figures
 * @param chain the same request at all its meetings, in their order, this one included; empty if it was made once
 * @param promisedFor of a commitment, what it was promised in answer to
 * @param summary how it stands, in a sentence
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

    /** A day that passes, a figure that comes and an answer to the same request change what is said without a write. */
    @Override
    public String tag() {
        return revisionNumber + "-" + Integer.toHexString(Objects.hash(overdue, dataNote, summary));
    }

    boolean isOverdue(LocalDate today) {
        return state.isWaiting() && due != null && due.isBefore(today);
    }

    Question with(boolean nowOverdue, Boolean figures, String note, String standing) {
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
                standing,
                revisionNumber,
                recordedAt,
                recordedBy);
    }
}
