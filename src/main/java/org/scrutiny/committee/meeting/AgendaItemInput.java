package org.scrutiny.committee.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agenda item as it is written; what was resolved on it comes from its minutes. */
@Schema(name = "AgendaItemInput", description = "An agenda item as it is written.")
public record AgendaItemInput(
        @NotNull ItemNumber number,
        @NotBlank @Size(max = 300) String title,

        @Size(max = 2000) @Schema(description = "What the committee is asked to do.")
        String purpose,

        @Size(max = 1000) @Schema(description = "Title or address of the report.")
        String report) {}
