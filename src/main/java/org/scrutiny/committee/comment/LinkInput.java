package org.scrutiny.committee.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a person says that a comment is about.
 *
 * @param area null for the area whose council met
 * @param period null for the period that was linked, or else the latest that had a figure
 */
public record LinkInput(
        @NotBlank @Size(max = 40) String indicator,
        @Size(max = 9) String area,
        @Size(max = 100) String period) {}
