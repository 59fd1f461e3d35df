package org.scrutiny.kernel.statistics;

/**
 * How an XmR chart is made.
 *
 * @param shiftLength neighbouring points on one side of the mean that make a shift
 * @param trendLength neighbouring points that rise or fall that make a trend
 * @param screenOutliers whether large moving ranges are left out of the limits, once
 * @param baselinePoints how many first points of a segment make its limits, at least {@value #SHORTEST_BASELINE}; null for
 *     all of them
 */
public record XmrParameters(
        int shiftLength, int trendLength, GapPolicy gapPolicy, boolean screenOutliers, Integer baselinePoints) {
    public static final int SHORTEST_BASELINE = 12;
    /** With fewer, chance alone makes a run every few figures; with more, hardly any change is ever found. */
    public static final int SHORTEST_RUN = 5;

    public static final int LONGEST_RUN = 12;

    public static final XmrParameters STANDARD = new XmrParameters(7, 7, GapPolicy.BREAK, false, null);

    public XmrParameters {
        if (!isRun(shiftLength) || !isRun(trendLength)) {
            throw new IllegalArgumentException("A run has " + SHORTEST_RUN + " to " + LONGEST_RUN + " points");
        }
        if (baselinePoints != null && baselinePoints < SHORTEST_BASELINE) {
            throw new IllegalArgumentException("A baseline has at least " + SHORTEST_BASELINE + " points");
        }
    }

    private static boolean isRun(int length) {
        return length >= SHORTEST_RUN && length <= LONGEST_RUN;
    }
}
