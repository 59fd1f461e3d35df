package org.scrutiny.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The values of one indicator in one area in the order of their periods.
 *
 * @param stepMonths months from one period to the next: 3 for quarters
 */
public record Series(List<SeriesPoint> points, int stepMonths) {
    private static final int MONTHS_OF_YEAR = 12;

    /**
     * Sorts the points.
     *
     * @throws IllegalArgumentException if two of them have the same period
     */
    public Series {
        points = points.stream()
                .sorted(Comparator.comparing(SeriesPoint::start).thenComparing(SeriesPoint::end))
                .toList();
        for (int i = 1; i < points.size(); i++) {
            SeriesPoint before = points.get(i - 1);
            SeriesPoint point = points.get(i);
            if (point.start().equals(before.start()) && point.end().equals(before.end())) {
                throw new IllegalArgumentException("Two values for " + point.start() + " to " + point.end());
            }
        }
    }

    /** Months between the ends of two periods. */
    public static int monthsBetween(SeriesPoint earlier, SeriesPoint later) {
        LocalDate from = earlier.end();
        LocalDate to = later.end();
        return MONTHS_OF_YEAR * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
    }

    /** Whether a whole period or more is missing between two. */
    boolean isGap(SeriesPoint earlier, SeriesPoint later) {
        return monthsBetween(earlier, later) > stepMonths;
    }
}
