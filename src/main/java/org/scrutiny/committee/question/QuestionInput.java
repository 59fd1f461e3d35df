package org.scrutiny.committee.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A question to write; answers are written separately. */
public record QuestionInput(
        @NotBlank @Size(max = 100_000) String text,

        @Size(max = 200) String askedBy,

        @Size(max = 200) String addressee,

        @Size(max = 20) String meeting,

        @Size(max = 20) String comment,

        Integer dashboard,

        QuestionKind kind,

        LocalDate due,

        @Size(max = 30) List<@NotBlank @Size(max = 40) String> indicators,

        @Size(max = 100) List<@NotBlank @Size(max = 20) String> chain) {

    QuestionKind kindOrDefault() {
        return kind == null ? QuestionKind.QUESTION : kind;
    }

    /** A copy for a meeting. */
    public QuestionInput at(String meetingId) {
        return new QuestionInput(text, askedBy, addressee, meetingId, comment, dashboard, kind, due, indicators, chain);
    }
}
