package org.scrutiny.committee.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.rest.HasRevision;

/**
 * A meeting of a committee.
 *
 * @param area GSS code of the area whose council meets; null if it is not given
 */
public record Meeting(
        @NotNull String id,
        @NotNull String committee,
        @NotNull LocalDate date,
        @NotNull MeetingStatus status,
        String area,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {}
