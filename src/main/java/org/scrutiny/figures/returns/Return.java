package org.scrutiny.figures.returns;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.series.FigureKey;

/**
 * A figure that is expected, or there.
 *
 * @param receivedAt when its first revision was recorded; null while it is not there, as are lagDays and observation
 * @param lagDays days from the end of the period to that
 * @param daysOverdue days from when it was due to when it came, or else to the day that is asked about; 0 if in time
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
