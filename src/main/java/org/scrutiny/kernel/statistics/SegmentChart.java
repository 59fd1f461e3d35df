package org.scrutiny.kernel.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Chart of one segment.
 *
 * @param signals the rules that each of its points breaks, in the order of the points
 */
record SegmentChart(Segment segment, List<List<Signal>> signals) {

    static SegmentChart of(Series series, Segmentation.SeriesPart part, XmrParameters parameters) {
        List<int[]> runs = GapFreeRuns.split(series, part.first(), part.end(), parameters.gapPolicy());
        List<List<Rational>> all =
                runs.stream().map(run -> values(series, run, part.end())).toList();
        Segment segment = segment(series, part, parameters, runs, all);
        return new SegmentChart(segment, signals(part, runs, all, segment.limits(), parameters));
    }

    /** The segment without the signals of its points. */
    static Segment segment(Series series, Segmentation.SeriesPart part, XmrParameters parameters) {
        List<int[]> runs = GapFreeRuns.split(series, part.first(), part.end(), parameters.gapPolicy());
        List<List<Rational>> all =
                runs.stream().map(run -> values(series, run, part.end())).toList();
        return segment(series, part, parameters, runs, all);
    }

    private static Segment segment(
            Series series,
            Segmentation.SeriesPart part,
            XmrParameters parameters,
            List<int[]> runs,
            List<List<Rational>> all) {
        int baseEnd = baseEnd(series, part, parameters);
        List<List<Rational>> base =
                runs.stream().map(run -> values(series, run, baseEnd)).toList();
        ProcessLimits limits = ProcessLimits.of(base, parameters.screenOutliers());
        List<Rational> counted = all.stream().flatMap(List::stream).toList();
        boolean allEqual = counted.stream().allMatch(value -> value.equals(counted.get(0)));
        LimitsStatus status = LimitsStatus.of(counted.size(), allEqual, limits != null && limits.exist());
        return new Segment(part.first(), part.end(), part.rebase(), counted.size(), limits, status);
    }

    /** Index after the last base point. A missing period takes a place in the baseline, whether it is empty or absent. */
    private static int baseEnd(Series series, Segmentation.SeriesPart part, XmrParameters parameters) {
        if (parameters.baselinePoints() == null) {
            return part.end();
        }
        int end = part.first();
        while (end < part.end() && series.steps(part.first(), end) < parameters.baselinePoints()) {
            end++;
        }
        return end;
    }

    private static List<List<Signal>> signals(
            Segmentation.SeriesPart part,
            List<int[]> runs,
            List<List<Rational>> values,
            ProcessLimits limits,
            XmrParameters parameters) {
        List<List<Signal>> signals = new ArrayList<>(Collections.nCopies(part.end() - part.first(), List.of()));
        for (int r = 0; r < runs.size() && limits != null; r++) {
            List<List<Signal>> found =
                    SpecialCauseRules.apply(values.get(r).toArray(new Rational[0]), limits, parameters);
            for (int i = 0; i < found.size(); i++) {
                signals.set(runs.get(r)[i] - part.first(), found.get(i));
            }
        }
        return signals;
    }

    private static List<Rational> values(Series series, int[] run, int end) {
        return Arrays.stream(run)
                .filter(i -> i < end)
                .mapToObj(i -> series.points().get(i).value())
                .toList();
    }
}
