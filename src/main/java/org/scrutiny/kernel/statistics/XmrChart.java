package org.scrutiny.kernel.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An XmR chart (individual values and moving ranges): limits for each segment and the rules that each point breaks.
 *
 * @param points one for each point of the series, in its order
 */
public record XmrChart(Series series, XmrParameters parameters, List<Segment> segments, List<PointVerdict> points) {

    /**
     * Makes the chart of a series; of one without a point, a chart of one empty segment.
     *
     * @param rebases dates from which new limits are to be used; each begins a segment at the first point on or after it
     */
    public static XmrChart of(Series series, XmrParameters parameters, List<LocalDate> rebases) {
        List<Segment> segments = new ArrayList<>();
        List<PointVerdict> points = new ArrayList<>();
        for (Segmentation.Part part : Segmentation.of(series, rebases)) {
            SegmentChart chart = SegmentChart.of(series, part, parameters);
            for (List<Signal> signals : chart.signals()) {
                points.add(new PointVerdict(segments.size(), signals));
            }
            segments.add(chart.segment());
        }
        return new XmrChart(series, parameters, List.copyOf(segments), List.copyOf(points));
    }

    /** The limits that all points of a series set together, for a value that is none of them. */
    public static Segment limits(Series series, XmrParameters parameters) {
        return SegmentChart.segment(
                series, new Segmentation.Part(0, series.points().size(), null), parameters);
    }

    /** The segment that the latest period lies in. */
    public Segment current() {
        return segments.get(segments.size() - 1);
    }

    /** How far the limits of the current segment can be relied on. */
    public LimitsStatus status() {
        return current().status();
    }

    /** The type of the latest period's point, or null where there is no verdict: no value, or too few points. */
    public PointType variation(ImprovementDirection good) {
        return hasVariation() ? latest().type(good) : null;
    }

    public VariationIcon variationIcon(ImprovementDirection good) {
        return hasVariation() ? VariationIcon.of(latest().type(good), latest().signal()) : null;
    }

    /** The target in force against the limits of the current segment, or null where there is no verdict. */
    public Assurance assurance(Rational target, ImprovementDirection good) {
        return Assurance.of(target, current(), good);
    }

    /** How many more points it takes until the trend and the shift rule can find anything. */
    public int pointsUntilRules() {
        return Math.max(
                0,
                Math.max(parameters.shiftLength(), parameters.trendLength())
                        - current().points());
    }

    /** How many more points it takes until the limits are established. */
    public int pointsUntilEstablished() {
        return Math.max(0, LimitsStatus.POINTS_FOR_ESTABLISHED - current().points());
    }

    /** What the rules say of the latest period. */
    public PointVerdict latest() {
        return points.get(points.size() - 1);
    }

    private boolean hasVariation() {
        return status().allowsVerdict()
                && series.points().get(series.points().size() - 1).counts();
    }
}
