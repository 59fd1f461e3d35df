package org.scrutiny.committee.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** An answer to write. */
public record QuestionAnswerInput(
        @NotBlank @Size(max = 10_000) String text,

        LocalDate at,

        @Size(max = 200) String by,

        @NotNull AnswerKind kind) {}
