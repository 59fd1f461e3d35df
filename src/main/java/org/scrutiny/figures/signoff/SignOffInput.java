package org.scrutiny.figures.signoff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.series.WrittenPeriod;

/** A sign-off as it is begun. */
@JsonIgnoreProperties({"areaName", "periodType", "periodStart", "periodEnd"})
public record SignOffInput(
        @NotNull Integer dashboard,

        @NotBlank @Size(max = 9, message = "must be a GSS code such as E06000041, not a name")
        String area,

        @NotNull WrittenPeriod period,

        SignOffState state,

        @Size(max = 2000) String reason) {}
