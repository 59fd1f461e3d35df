package org.scrutiny.figures.signoff;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.platform.rest.HasRevision;
import org.scrutiny.platform.store.InSeries;
import org.scrutiny.platform.store.PublishedState;

/**
 * The state of signing off the figures of a dashboard for an area and a period.
 *
 * @param reason reason for the last step, or null
 * @param publishedAt when it was last published, also after reopening; null if it never was
 * @param figures number of figures
 * @param missing codes of the active indicators reported in such periods that have no figure
 */
public record SignOff(
        @NotNull String id,
        @Schema(required = true) int dashboard,
        @NotNull String area,
        @NotNull String areaName,
        @NotNull String period,
        @NotNull String periodType,
        @NotNull LocalDate periodStart,
        @NotNull LocalDate periodEnd,
        @NotNull SignOffState state,
        String reason,
        Instant publishedAt,
        @Schema(required = true) int figures,
        @NotNull List<String> missing,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision, InSeries, PublishedState {

    /** Null: a sign-off covers every indicator of its dashboard. */
    @Override
    public String indicator() {
        return null;
    }

    @Override
    public boolean publishes() {
        return state == SignOffState.PUBLISHED;
    }

    /** Includes the figures: one that is added or deleted changes the response, but not the revision. */
    @Override
    public String tag() {
        return revisionNumber + "-" + figures + "." + Integer.toHexString(missing.hashCode());
    }

    SignOff with(String nameOfArea, SignedFigures there) {
        return new SignOff(
                id,
                dashboard,
                area,
                nameOfArea,
                period,
                periodType,
                periodStart,
                periodEnd,
                state,
                reason,
                publishedAt,
                there.figures(),
                there.missing(),
                revisionNumber,
                recordedAt,
                recordedBy);
    }
}
