package org.scrutiny.kernel.statistics;

/**
 * Parameters of an XmR chart.
 *
 * @param shiftLength number of neighbouring points on one side of the mean that make a shift
 * @param trendLength number of neighbouring rising or falling points that make a trend
 * @param screenOutliers whether large moving ranges are excluded from the limits, in one pass
 * @param baselinePoints number of first periods of a segment that its limits are computed from, at least {@value
 *     #MIN_BASELINE}; null for all
 */
public record XmrParameters(
        int shiftLength, int trendLength, GapPolicy gapPolicy, boolean screenOutliers, Integer baselinePoints) {
    public static final int MIN_BASELINE = 12;
    /** Shorter runs occur by chance every few figures; runs longer than {@link #MAX_RUN} hardly ever occur. */
    public static final int MIN_RUN = 5;

    public static final int MAX_RUN = 12;

    public static final XmrParameters STANDARD = new XmrParameters(7, 7, GapPolicy.BREAK, false, null);

    public XmrParameters {
        if (!isRun(shiftLength) || !isRun(trendLength)) {
            throw new IllegalArgumentException("A run has " + MIN_RUN + " to " + MAX_RUN + " points");
        }
        if (baselinePoints != null && baselinePoints < MIN_BASELINE) {
            throw new IllegalArgumentException("A baseline has at least " + MIN_BASELINE + " points");
        }
    }

    private static boolean isRun(int length) {
        return length >= MIN_RUN && length <= MAX_RUN;
    }
}
