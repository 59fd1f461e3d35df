package org.scrutiny.statistics;

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

    public static final XmrParameters STANDARD = new XmrParameters(7, 7, GapPolicy.BREAK, false, null);

    public XmrParameters {
        if (baselinePoints != null && baselinePoints < SHORTEST_BASELINE) {
            throw new IllegalArgumentException("A baseline has at least " + SHORTEST_BASELINE + " points");
        }
    }
}
