package org.scrutiny.figures.area;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        @NotNull List<String> statisticalNeighbours,
        String neighboursVersion,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {}
