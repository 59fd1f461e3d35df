package org.scrutiny.figures.judgement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.scrutiny.figures.series.WrittenPeriod;

/** A judgement as it is written. */
public record JudgementInput(
        @NotNull JudgementKind kind,

        @NotBlank @Size(max = 40) String indicator,

        @NotBlank @Size(max = 9) String area,

        @NotNull WrittenPeriod period,

        Cause cause,

        @NotBlank @Size(max = 2000) String reason) {}
