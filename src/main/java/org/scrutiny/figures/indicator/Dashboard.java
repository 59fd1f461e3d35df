package org.scrutiny.figures.indicator;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.rest.HasRevision;

/** A numbered group of indicators, as the committee goes through them. */
public record Dashboard(
        @Schema(required = true) int number,
        @NotNull String title,
        @Schema(required = true) int position,
        @NotNull List<String> indicators,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {

    Dashboard with(List<String> otherIndicators) {
        return new Dashboard(number, title, position, otherIndicators, revisionNumber, recordedAt, recordedBy);
    }

    /** Includes the indicators: one that moves in or out changes the response, but not the revision. */
    @Override
    public String tag() {
        return revisionNumber + "-" + Integer.toHexString(indicators.hashCode());
    }
}
