package org.scrutiny.committee.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question as it is written; answers come apart from it. */
@Schema(name = "QuestionInput", description = "A question, suggestion, request or commitment as it is written.")
public record QuestionInput(
        @NotBlank @Size(max = 100_000) @Schema(description = "Word for word.")
        String text,

        @Size(max = 200) @Schema(description = "Who asked, or `Members` together.")
        String askedBy,

        @Size(max = 200) @Schema(description = "Who is to answer, or who promised.")
        String addressee,

        @Size(max = 20) @Schema(description = "Id of the meeting at which it was asked.")
        String meeting,

        @Size(max = 20) @Schema(description = "Id of the comment of that meeting which says so.")
        String comment,

        @Schema(description = "Number of the dashboard that it is about.")
        Integer dashboard,

        @Schema(description = "Default: question.") QuestionKind kind,

        @Schema(description = "The day by which it is to be answered; left out, there is none.")
        LocalDate due,

        @Size(max = 30)
        @Schema(
                description =
                        "Codes of the indicators that it is about; those only asked for, in state requested, too.")
        List<@NotBlank @Size(max = 40) String> indicators,

        @Size(max = 100)
        @Schema(
                description =
                        "Ids of the same request at other meetings, which are joined with what they are chained to; of its "
                                + "present chain, what is not named goes out. Left out, a new question is chained to the same request "
                                + "in the same words, and one that is there stays as it is; empty, it stands alone.")
        List<@NotBlank @Size(max = 20) String> chain) {

    QuestionKind kindOrDefault() {
        return kind == null ? QuestionKind.QUESTION : kind;
    }

    /** The same, asked at this meeting. */
    public QuestionInput at(String meetingId) {
        return new QuestionInput(text, askedBy, addressee, meetingId, comment, dashboard, kind, due, indicators, chain);
    }
}
