package org.scrutiny.kernel.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An XmR chart (individual values and moving ranges): limits for each segment and the rules that each point breaks. Wheeler,
 * "Understanding Variation: The Key to Managing Chaos", 1993.
 *
 * @param points one for each point of the series, in its order
 */
public record XmrChart(Series series, XmrParameters parameters, List<Segment> segments, List<PointVerdict> points) {

    /**
     * Computes the chart of a series. An empty series has one empty segment.
     *
     * @param rebases dates from which new limits apply; each begins a segment at the first point on or after it
     */
    public static XmrChart of(Series series, XmrParameters parameters, List<LocalDate> rebases) {
        List<Segment> segments = new ArrayList<>();
        List<PointVerdict> points = new ArrayList<>();
        for (Segmentation.SeriesPart part : Segmentation.split(series, rebases)) {
            SegmentChart chart = SegmentChart.of(series, part, parameters);
            for (List<Signal> signals : chart.signals()) {
                points.add(new PointVerdict(segments.size(), signals));
            }
            segments.add(chart.segment());
        }
        return new XmrChart(series, parameters, List.copyOf(segments), List.copyOf(points));
    }

    /** One segment of all points of a series, to judge a value that is not one of them. */
    public static Segment limits(Series series, XmrParameters parameters) {
        return SegmentChart.segment(
                series, new Segmentation.SeriesPart(0, series.points().size(), null), parameters);
    }

    /** The segment of the latest period. */
    public Segment current() {
        return segments.get(segments.size() - 1);
    }

    /** Reliability of the limits of the current segment. */
    public LimitsStatus status() {
        return current().status();
    }

    /** Type of the latest point; null without a verdict, for lack of a value or of points. */
    public PointType variation(ImprovementDirection good) {
        return hasVariation() ? latest().type(good) : null;
    }

    /** Icon of the latest point; null without a verdict. */
    public VariationIcon variationIcon(ImprovementDirection good) {
        return hasVariation() ? VariationIcon.of(latest().type(good), latest().signal()) : null;
    }

    /** Assurance of a target from the limits of the current segment; null without a verdict. */
    public Assurance assurance(Rational target, ImprovementDirection good) {
        return Assurance.of(target, current(), good);
    }

    /** Number of further points before both the trend and the shift rule can signal. */
    public int pointsUntilRules() {
        return Math.max(
                0,
                Math.max(parameters.shiftLength(), parameters.trendLength())
                        - current().points());
    }

    /** Number of further points before the limits are established. */
    public int pointsUntilEstablished() {
        return Math.max(0, LimitsStatus.POINTS_FOR_ESTABLISHED - current().points());
    }

    /** Verdict on the latest period. */
    public PointVerdict latest() {
        return points.get(points.size() - 1);
    }

    private boolean hasVariation() {
        return status().allowsVerdict()
                && series.points().get(series.points().size() - 1).counts();
    }
}
