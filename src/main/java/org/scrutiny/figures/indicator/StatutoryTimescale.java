package org.scrutiny.figures.indicator;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How long the law or its guidance gives, and between which two events the clock runs. */
public record StatutoryTimescale(
        @NotNull @Min(1) Integer amount,
        @NotBlank @Size(max = 40) String unit,
        @Size(max = 300) String clockStart,
        @Size(max = 300) String clockStop) {}
