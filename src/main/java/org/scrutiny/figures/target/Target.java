package org.scrutiny.figures.target;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.rest.HasRevision;
import org.scrutiny.platform.store.InSeries;

/** What an indicator is meant to reach in an area, from when to when, and who says so. */
public record Target(
        @NotNull String id,
        @NotNull String indicator,
        @NotNull String area,
        @NotNull TargetKind kind,
        BigDecimal value,
        BigDecimal lower,
        BigDecimal upper,
        BigDecimal tolerance,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        String setBy,
        String rationale,
        LocalDate reviewDue,
        @NotNull List<Challenge> challenges,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision, InSeries {

    /** Whether the target applies on a day. A target that is not stored can lack a first day; it then applies from the start. */
    public boolean appliesOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }
}
