package org.scrutiny.kernel.statistics;

import java.util.ArrayList;
import java.util.List;

/** Parts a segment into rows of neighbouring points, which moving ranges and rules never leave. */
final class GapFreeRuns {
    private GapFreeRuns() {}

    /**
     * The rows, as indices into the series.
     *
     * @param first index of the segment's first point
     * @param end index behind its last
     */
    static List<int[]> of(Series series, int first, int end, GapPolicy policy) {
        List<int[]> rows = new ArrayList<>();
        List<Integer> row = new ArrayList<>();
        SeriesPoint before = null;
        for (int i = first; i < end; i++) {
            SeriesPoint point = series.points().get(i);
            boolean absent = before != null && series.isGap(before, point);
            boolean missing = point.value() == null && !point.excluded();
            if (policy == GapPolicy.BREAK && (absent || missing)) {
                close(row, rows);
            }
            if (point.counts()) {
                row.add(i);
            }
            before = point;
        }
        close(row, rows);
        return rows;
    }

    private static void close(List<Integer> row, List<int[]> rows) {
        if (!row.isEmpty()) {
            rows.add(row.stream().mapToInt(Integer::intValue).toArray());
            row.clear();
        }
    }
}
