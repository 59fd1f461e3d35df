package org.scrutiny.figures.signoff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.series.WrittenPeriod;

/** The next step of a sign-off. */
@JsonIgnoreProperties({"areaName", "periodType", "periodStart", "periodEnd"})
public record SignOffStepInput(
        @NotNull SignOffState state,

        @Size(max = 2000) String reason,

        Integer dashboard,

        @Size(max = 9, message = "must be a GSS code such as E06000041, not a name")
        String area,

        WrittenPeriod period) {}
