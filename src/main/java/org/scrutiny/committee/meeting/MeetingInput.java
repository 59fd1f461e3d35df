package org.scrutiny.committee.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A meeting to write. */
public record MeetingInput(
        @NotBlank @Size(max = 200) String committee,
        @NotNull LocalDate date,
        MeetingStatus status,

        @Size(max = 9, message = "must be a GSS code such as E06000041, not a name")
        String area) {}
