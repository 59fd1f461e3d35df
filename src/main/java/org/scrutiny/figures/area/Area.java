package org.scrutiny.figures.area;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.rest.HasRevision;

/** A country, region or local authority. */
public record Area(
        @NotNull String code,
        @NotNull String name,
        @NotNull AreaLevel level,
        String laCode,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        @NotNull List<String> replaces,
        @NotNull List<String> statisticalNeighbours,
        String neighboursVersion,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {
    /** Whether it has the content that was shipped; of the input, statistical neighbours are not compared. */
    public boolean isAs(AreaInput shipped) {
        return name.equals(shipped.name())
                && level == shipped.level()
                && Objects.equals(laCode, shipped.laCode())
                && Objects.equals(parent, shipped.parent())
                && Objects.equals(validFrom, shipped.validFrom())
                && Objects.equals(validTo, shipped.validTo())
                && replaces.equals(shipped.replaces() == null ? List.of() : shipped.replaces());
    }

    /** Whether its code was in force on every day of the period. */
    boolean coversAll(Period period) {
        return (validFrom == null || !validFrom.isAfter(period.start()))
                && (validTo == null || !validTo.isBefore(period.end()));
    }

    /** Whether its code was in force on at least one day of the period. */
    public boolean coversSome(Period period) {
        return (validFrom == null || !validFrom.isAfter(period.end()))
                && (validTo == null || !validTo.isBefore(period.start()));
    }

    /** The days on which its code is in force, as part of a sentence; empty if that is not limited. */
    public String days() {
        return (validFrom == null ? "" : " from " + validFrom) + (validTo == null ? "" : " until " + validTo);
    }
}
