package org.scrutiny.figures.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A meeting that doubted the target, and the comment that says so. */
public record Challenge(
        @NotBlank @Size(max = 20) String meeting,

        @Size(max = 20) String comment) {}
