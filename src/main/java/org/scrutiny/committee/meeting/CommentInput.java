package org.scrutiny.committee.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment as it is written by hand, where there are no minutes to import. */
@Schema(name = "CommentInput", description = "A comment as it is written by hand.")
public record CommentInput(
        @NotBlank @Size(max = 30) @Schema(description = "Id of the agenda item.")
        String item,

        @Schema(description = "Number of the dashboard it is about.")
        Integer dashboard,

        @NotNull @NotBlank @Size(max = 100_000) @Schema(description = "Word for word.")
        String text) {}
