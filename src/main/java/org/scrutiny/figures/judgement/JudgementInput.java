package org.scrutiny.figures.judgement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.observation.WrittenPeriod;

/** A judgement as it is written. */
@Schema(name = "JudgementInput", description = "A judgement as it is written.")
public record JudgementInput(
        @NotNull @Schema(description = "What is decided.") JudgementKind kind,

        @NotBlank @Size(max = 40) @Schema(description = "Code of the indicator.")
        String indicator,

        @NotBlank @Size(max = 9) @Schema(description = "GSS code of the area.")
        String area,

        @NotNull WrittenPeriod period,

        @Schema(description = "What lies behind it; a note of kind cause needs one.")
        Cause cause,

        @NotBlank @Size(max = 2000) @Schema(description = "Why, in words that stand beside the figures.")
        String reason) {}
