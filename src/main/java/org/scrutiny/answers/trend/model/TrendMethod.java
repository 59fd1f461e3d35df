package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.statistics.GapPolicy;
import org.scrutiny.kernel.statistics.XmrParameters;

/** Method and parameters of the verdicts, so that they can be reproduced. */
public record TrendMethod(
        @NotNull String name,
        @NotNull String version,
        @NotNull TrendParameters parameters) {
    /** Incremented when the same figures would receive a different verdict. */
    public static final String VERSION = "2";

    /**
     * Parameters of an XmR chart.
     *
     * @param stepMonths months from one period to the next
     * @param baselinePoints number of first periods that the limits are computed from; null for all
     */
    public record TrendParameters(
            @Schema(required = true) int shiftLength,
            @Schema(required = true) int trendLength,
            @NotNull GapPolicy gapPolicy,
            @Schema(required = true) boolean screenOutliers,
            Integer baselinePoints,
            @Schema(required = true) int stepMonths) {}

    public static TrendMethod of(XmrParameters xmr, int stepMonths) {
        return new TrendMethod(
                "xmr",
                VERSION,
                new TrendParameters(
                        xmr.shiftLength(),
                        xmr.trendLength(),
                        xmr.gapPolicy(),
                        xmr.screenOutliers(),
                        xmr.baselinePoints(),
                        stepMonths));
    }
}
