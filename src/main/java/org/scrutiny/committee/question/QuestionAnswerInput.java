package org.scrutiny.committee.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer as it is written. */
@Schema(name = "QuestionAnswerInput", description = "An answer as it is written.")
public record QuestionAnswerInput(
        @NotBlank @Size(max = 10_000) @Schema(description = "Word for word; for a withdrawal, why.")
        String text,

        @Schema(description = "The day on which it was given, not in the future. Default: today.")
        LocalDate at,

        @Size(max = 200) @Schema(description = "Who gave it.")
        String by,

        @NotNull @Schema(description = "What it does.") AnswerKind kind) {}
