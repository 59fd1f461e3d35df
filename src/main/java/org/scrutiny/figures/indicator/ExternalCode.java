package org.scrutiny.figures.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What another system calls the indicator. */
public record ExternalCode(
        @NotBlank @Size(max = 40) String scheme,
        @NotBlank @Size(max = 100) String code) {}
