package org.scrutiny.kernel.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Splits a series into parts at its rebase dates. */
final class Segmentation {
    private Segmentation() {}

    /** The points from first (inclusive) to end (exclusive). The rebase is null for the start of the series. */
    record SeriesPart(int first, int end, LocalDate rebase) {}

    /** Splits a series. A rebase without a later point is ignored; of several that lead to the same point the latest counts. */
    static List<SeriesPart> split(Series series, List<LocalDate> rebases) {
        List<SeriesPoint> points = series.points();
        List<LocalDate> dates = rebases.stream().sorted().toList();
        List<SeriesPart> parts = new ArrayList<>();
        int first = 0;
        LocalDate rebase = null;
        for (LocalDate date : dates) {
            int start = first;
            while (start < points.size() && points.get(start).start().isBefore(date)) {
                start++;
            }
            if (start == points.size()) {
                break;
            }
            if (start > first) {
                parts.add(new SeriesPart(first, start, rebase));
            }
            first = start;
            rebase = date;
        }
        parts.add(new SeriesPart(first, points.size(), rebase));
        return parts;
    }
}
