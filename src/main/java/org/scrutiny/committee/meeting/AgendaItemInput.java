package org.scrutiny.committee.meeting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An agenda item to write; its resolutions come from the minutes. */
@JsonIgnoreProperties({"resolutions"})
public record AgendaItemInput(
        @NotNull ItemNumber number,
        @NotBlank @Size(max = 300) String title,

        @Size(max = 2000) String purpose,

        @Size(max = 1000) String report) {}
