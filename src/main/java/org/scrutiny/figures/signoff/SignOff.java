package org.scrutiny.figures.signoff;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.platform.rest.HasRevision;
import org.scrutiny.platform.store.InSeries;

/**
 * How far what a dashboard shows of an area in a period has been signed off.
 *
 * @param reason that of the last step, or null
 * @param publishedAt when it was last published, also once it is reopened; null if it never was
 * @param figures how many there are
 * @param missing codes of the indicators in use that are reported by such periods and have no figure
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
        implements HasRevision, InSeries {

    /** It is about every indicator of its dashboard. */
    @Override
    public String indicator() {
        return null;
    }

    /** A figure that comes or goes changes the answer although nobody wrote to the sign-off. */
    @Override
    public String tag() {
        return revisionNumber + "-" + figures + "." + Integer.toHexString(missing.hashCode());
    }

    SignOff with(SignedFigures there) {
        return new SignOff(
                id,
                dashboard,
                area,
                areaName,
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
