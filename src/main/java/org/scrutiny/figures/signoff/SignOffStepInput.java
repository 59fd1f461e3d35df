package org.scrutiny.figures.signoff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.observation.SignOffState;
import org.scrutiny.figures.observation.WrittenPeriod;

/** The next step of a sign-off. */
@Schema(name = "SignOffStepInput", description = "The next step of a sign-off.")
public record SignOffStepInput(
        @NotNull @Schema(description = "The state that it is to have.")
        SignOffState state,

        @Size(max = 2000) @Schema(description = "Why; a step back to draft needs one.")
        String reason,

        @Schema(description = "Number of the dashboard; it may be left out, and cannot change.")
        Integer dashboard,

        @Size(max = 9) @Schema(description = "GSS code of the area; it may be left out, and cannot change.")
        String area,

        WrittenPeriod period) {}
