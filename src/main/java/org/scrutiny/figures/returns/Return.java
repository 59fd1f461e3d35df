package org.scrutiny.figures.returns;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.series.FigureKey;

/**
 * A figure that is expected or received.
 *
 * @param receivedAt when its first revision was recorded; null until then, as are lagDays and observation
 * @param lagDays days from the end of the period until it was received
 * @param daysOverdue days from the due date until it was received, or else until the requested day; 0 if on time
 * @param observation id of the figure
 */
public record Return(
        @NotNull String indicator,
        @NotNull String title,
        Integer dashboard,
        @NotNull String area,
        @NotNull String areaName,
        @NotNull String period,
        @NotNull String periodType,
        @NotNull LocalDate periodStart,
        @NotNull LocalDate periodEnd,
        @NotNull LocalDate dueOn,
        Instant receivedAt,
        Integer lagDays,
        @NotNull ReturnState state,
        @Schema(required = true) int daysOverdue,
        String observation) {
    FigureKey key() {
        return new FigureKey(indicator, area, periodStart, periodEnd);
    }
}
