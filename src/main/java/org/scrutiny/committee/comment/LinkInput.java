package org.scrutiny.committee.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A link between a comment and an indicator, set by a person.
 *
 * @param area null for the area of the meeting
 * @param period null for the period already linked, otherwise the latest with a figure
 */
public record LinkInput(
        @NotBlank @Size(max = 40) String indicator,

        @Size(max = 9, message = "must be a GSS code such as E06000041, not a name")
        String area,

        @Size(max = 100) String period) {}
