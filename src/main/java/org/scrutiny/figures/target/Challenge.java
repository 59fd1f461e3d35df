package org.scrutiny.figures.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting that doubted the target, and the comment that says so. */
@Schema(name = "Challenge", description = "A meeting that doubted the target, and the comment that says so.")
public record Challenge(
        @NotBlank @Size(max = 20) @Schema(description = "Id of the meeting.")
        String meeting,

        @Size(max = 20) @Schema(description = "Id of the comment.")
        String comment) {}
