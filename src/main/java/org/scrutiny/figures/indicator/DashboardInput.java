package org.scrutiny.figures.indicator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A dashboard as it is written. */
@JsonIgnoreProperties({"indicators"})
public record DashboardInput(
        @NotNull @Min(1) @Max(9999) Integer number,
        @NotBlank @Size(max = 200) String title,

        @Min(1) @Max(9999) Integer position) {}
