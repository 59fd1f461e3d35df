package org.scrutiny.observation;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an observation is changed. */
@Schema(name = "RevisionInput", description = "Why an observation is changed.")
public record RevisionInput(
        @Schema(description = "Default: provisional_to_final if the provisional flag goes, else correction.")
        RevisionKind kind,

        @Size(max = 1000) String reason) {}
