package org.scrutiny.committee.redaction;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.rest.HasRevision;

/**
 * That something was taken away from minutes and from all that was made of them; what it was is kept nowhere.
 *
 * @param meeting id of the meeting in whose minutes; null for everywhere
 * @param textCount how many texts were taken away
 */
public record Redaction(
        @NotNull String id,
        String meeting,
        @Schema(required = true) int textCount,
        @NotNull RedactionReason reason,
        String note,
        @NotNull List<RedactedPlace> places,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {}
