package org.scrutiny.kernel.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Cuts a series where someone recorded that its process changed. */
final class Segmentation {
    private Segmentation() {}

    /** The points from first up to, not including, end; begun by a rebase, or null for the start of the series. */
    record Part(int first, int end, LocalDate rebase) {}

    /** A rebase without a later point begins nothing; of several that lead to the same point the latest counts. */
    static List<Part> of(Series series, List<LocalDate> rebases) {
        List<SeriesPoint> points = series.points();
        List<LocalDate> dates = rebases.stream().sorted().toList();
        List<Part> parts = new ArrayList<>();
        int first = 0;
        LocalDate begunBy = null;
        for (LocalDate date : dates) {
            int start = first;
            while (start < points.size() && points.get(start).start().isBefore(date)) {
                start++;
            }
            if (start == points.size()) {
                break;
            }
            if (start > first) {
                parts.add(new Part(first, start, begunBy));
            }
            first = start;
            begunBy = date;
        }
        parts.add(new Part(first, points.size(), begunBy));
        return parts;
    }
}
