package org.scrutiny.figures.judgement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.scrutiny.figures.series.WrittenPeriod;

/** A judgement as it is written. */
@JsonIgnoreProperties({"periodType", "periodStart", "periodEnd"})
public record JudgementInput(
        @NotNull JudgementKind kind,

        @NotBlank @Size(max = 40) String indicator,

        @NotBlank @Size(max = 9, message = "must be a GSS code such as E06000041, not a name")
        String area,

        @NotNull WrittenPeriod period,

        Cause cause,

        @NotBlank @Size(max = 2000) String reason) {}
