package org.scrutiny.figures.judgement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.rest.HasRevision;
import org.scrutiny.platform.store.InSeries;

/** What someone decided about a period of a series, and why. */
public record Judgement(
        @NotNull String id,
        @NotNull JudgementKind kind,
        @NotNull String indicator,
        @NotNull String area,
        @NotNull String period,
        @NotNull String periodType,
        @NotNull LocalDate periodStart,
        @NotNull LocalDate periodEnd,
        Cause cause,
        @NotNull String reason,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision, InSeries {

    /** A judgement about a period. */
    public static Judgement of(
            String id,
            JudgementKind kind,
            String indicator,
            String area,
            Period period,
            Cause cause,
            String reason,
            int revisionNumber,
            Instant recordedAt,
            String recordedBy) {
        return new Judgement(
                id,
                kind,
                indicator,
                area,
                period.label(),
                period.code(),
                period.start(),
                period.end(),
                cause,
                reason,
                revisionNumber,
                recordedAt,
                recordedBy);
    }

    /** Whether it concerns exactly this period. */
    public boolean isAbout(LocalDate start, LocalDate end) {
        return periodStart.equals(start) && periodEnd.equals(end);
    }
}
