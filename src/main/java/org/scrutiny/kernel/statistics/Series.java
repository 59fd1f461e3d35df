package org.scrutiny.kernel.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values of one indicator in one area in the order of their periods.
 *
 * @param stepMonths months from one period to the next: 3 for quarters
 */
public record Series(List<SeriesPoint> points, int stepMonths) {
    private static final int MONTHS_OF_YEAR = 12;
    private static final Comparator<SeriesPoint> ORDER =
            Comparator.comparing(SeriesPoint::start).thenComparing(SeriesPoint::end);

    /**
     * Sorts the points.
     *
     * @throws IllegalArgumentException if two of them have the same period
     */
    public Series {
        points = points.stream().sorted(ORDER).toList();
        for (int i = 1; i < points.size(); i++) {
            SeriesPoint before = points.get(i - 1);
            SeriesPoint point = points.get(i);
            if (point.start().equals(before.start()) && point.end().equals(before.end())) {
                throw new IllegalArgumentException("Two values for " + point.start() + " to " + point.end());
            }
        }
    }

    /**
     * A series of figures that come every so many months, or less often: those of 31 March each year are a yearly series
     * even where a figure could come each quarter.
     *
     * @throws IllegalArgumentException if two points have the same period
     */
    public static Series of(List<SeriesPoint> points, int frequencyMonths) {
        List<SeriesPoint> sorted = points.stream().sorted(ORDER).toList();
        int step = IntStream.range(1, sorted.size())
                .map(i -> monthsBetween(sorted.get(i - 1), sorted.get(i)))
                .map(months -> Math.max(months, frequencyMonths))
                .min()
                .orElse(frequencyMonths);
        return new Series(sorted, step);
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
