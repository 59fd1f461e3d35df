package org.scrutiny.kernel.statistics;

import java.util.ArrayList;
import java.util.List;

/** Splits a segment into runs of neighbouring points, which moving ranges and rules never span. */
final class GapFreeRuns {
    private GapFreeRuns() {}

    /**
     * Returns the runs as indices into the series.
     *
     * @param first index of the first point of the segment
     * @param end index after its last point
     */
    static List<int[]> split(Series series, int first, int end, GapPolicy policy) {
        List<int[]> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        SeriesPoint before = null;
        for (int i = first; i < end; i++) {
            SeriesPoint point = series.points().get(i);
            boolean absent = before != null && series.isGap(before, point);
            boolean missing = point.value() == null && !point.excluded();
            if (policy == GapPolicy.BREAK && (absent || missing)) {
                close(run, runs);
            }
            if (point.counts()) {
                run.add(i);
            }
            before = point;
        }
        close(run, runs);
        return runs;
    }

    private static void close(List<Integer> run, List<int[]> runs) {
        if (!run.isEmpty()) {
            runs.add(run.stream().mapToInt(Integer::intValue).toArray());
            run.clear();
        }
    }
}
