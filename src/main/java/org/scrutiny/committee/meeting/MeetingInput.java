package org.scrutiny.committee.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting as it is written. */
@Schema(name = "MeetingInput", description = "A meeting as it is written.")
public record MeetingInput(
        @NotBlank @Size(max = 200) String committee,
        @NotNull LocalDate date,
        @Schema(description = "Default: confirmed.") MeetingStatus status,

        @Size(max = 9)
        @Schema(description = "GSS code of the area whose council meets; its figures are what the committee sees.")
        String area) {}
