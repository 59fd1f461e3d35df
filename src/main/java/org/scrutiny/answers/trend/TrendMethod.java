package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.statistics.GapPolicy;
import org.scrutiny.kernel.statistics.XmrParameters;

/** How the verdicts were reached, so that anyone can repeat them. */
public record TrendMethod(
        @NotNull String name,
        @NotNull String version,
        @NotNull Parameters parameters) {
    /** Raised when the same figures would get another verdict. */
    static final String VERSION = "1";

    /**
     * The parameters of an XmR chart.
     *
     * @param stepMonths months from one period to the next
     * @param baselinePoints how many first points make the limits, or null for all
     */
    @Schema(name = "TrendParameters")
    public record Parameters(
            @Schema(required = true) int shiftLength,
            @Schema(required = true) int trendLength,
            @NotNull GapPolicy gapPolicy,
            @Schema(required = true) boolean screenOutliers,
            Integer baselinePoints,
            @Schema(required = true) int stepMonths) {}

    static TrendMethod of(XmrParameters xmr, int stepMonths) {
        return new TrendMethod(
                "xmr",
                VERSION,
                new Parameters(
                        xmr.shiftLength(),
                        xmr.trendLength(),
                        xmr.gapPolicy(),
                        xmr.screenOutliers(),
                        xmr.baselinePoints(),
                        stepMonths));
    }
}
