package org.scrutiny.committee.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.committee.minutes.model.Prose;
import org.scrutiny.committee.minutes.model.Resolution;
import org.scrutiny.platform.rest.HasRevision;

/** An item of a meeting's agenda and its resolutions. */
public record AgendaItem(
        @NotNull String id,
        @NotNull String meeting,
        @NotNull String number,
        @Prose String title,
        @Prose String purpose,
        @Prose String report,
        @NotNull List<Resolution> resolutions,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {}
