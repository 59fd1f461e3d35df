package org.scrutiny.kernel.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The chart of one segment.
 *
 * @param signals for each of its points, in order, every rule that it breaks
 */
record SegmentChart(Segment segment, List<List<Signal>> signals) {

    static SegmentChart of(Series series, Segmentation.Part part, XmrParameters parameters) {
        List<int[]> rows = GapFreeRuns.of(series, part.first(), part.end(), parameters.gapPolicy());
        List<List<Rational>> all =
                rows.stream().map(row -> values(series, row, part.end())).toList();
        Segment segment = segment(series, part, parameters, rows, all);
        return new SegmentChart(segment, signals(part, rows, all, segment.limits(), parameters));
    }

    /** The segment alone, whatever rules its points break. */
    static Segment segment(Series series, Segmentation.Part part, XmrParameters parameters) {
        List<int[]> rows = GapFreeRuns.of(series, part.first(), part.end(), parameters.gapPolicy());
        List<List<Rational>> all =
                rows.stream().map(row -> values(series, row, part.end())).toList();
        return segment(series, part, parameters, rows, all);
    }

    private static Segment segment(
            Series series,
            Segmentation.Part part,
            XmrParameters parameters,
            List<int[]> rows,
            List<List<Rational>> all) {
        int baseEnd = parameters.baselinePoints() == null ? part.end() : part.first() + parameters.baselinePoints();
        List<List<Rational>> base =
                rows.stream().map(row -> values(series, row, baseEnd)).toList();
        ProcessLimits limits = ProcessLimits.of(base, parameters.screenOutliers());
        List<Rational> counted = all.stream().flatMap(List::stream).toList();
        boolean allEqual = counted.stream().allMatch(value -> value.equals(counted.get(0)));
        LimitsStatus status = LimitsStatus.of(counted.size(), allEqual, limits != null && limits.exist());
        return new Segment(part.first(), part.end(), part.rebase(), counted.size(), limits, status);
    }

    private static List<List<Signal>> signals(
            Segmentation.Part part,
            List<int[]> rows,
            List<List<Rational>> values,
            ProcessLimits limits,
            XmrParameters parameters) {
        List<List<Signal>> signals = new ArrayList<>(Collections.nCopies(part.end() - part.first(), List.of()));
        for (int r = 0; r < rows.size() && limits != null; r++) {
            List<List<Signal>> found = SpecialCauseRules.of(values.get(r).toArray(new Rational[0]), limits, parameters);
            for (int i = 0; i < found.size(); i++) {
                signals.set(rows.get(r)[i] - part.first(), found.get(i));
            }
        }
        return signals;
    }

    private static List<Rational> values(Series series, int[] row, int end) {
        return Arrays.stream(row)
                .filter(i -> i < end)
                .mapToObj(i -> series.points().get(i).value())
                .toList();
    }
}
