package org.scrutiny.figures.signoff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.observation.SignOffState;
import org.scrutiny.figures.observation.WrittenPeriod;

/** A sign-off as it is begun. */
@Schema(name = "SignOffInput", description = "A sign-off as it is begun.")
public record SignOffInput(
        @NotNull @Schema(description = "Number of the dashboard.")
        Integer dashboard,

        @NotBlank @Size(max = 9) @Schema(description = "GSS code of the area.")
        String area,

        @NotNull WrittenPeriod period,

        @Schema(description = "Where it begins: draft, which is also the default.")
        SignOffState state,

        @Size(max = 2000) @Schema(description = "Why, if there is something to say.")
        String reason) {}
