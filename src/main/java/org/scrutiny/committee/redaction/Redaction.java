package org.scrutiny.committee.redaction;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.rest.HasRevision;

/**
 * A record that text was redacted from minutes; the text itself is not stored.
 *
 * @param meeting id of the meeting whose minutes were redacted; null for all meetings
 * @param textCount number of texts
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
