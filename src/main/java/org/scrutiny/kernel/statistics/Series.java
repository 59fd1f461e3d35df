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
    private static final int MONTHS_PER_YEAR = 12;
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
     * Makes a series whose step is the shortest distance between two points, but not less than the indicator's frequency:
     * figures for 31 March of each year make a yearly series even of a quarterly indicator.
     *
     * @param frequencyMonths months from one expected figure to the next
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
        return MONTHS_PER_YEAR * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
    }

    /** Whether at least one period is missing between two points. */
    boolean isGap(SeriesPoint earlier, SeriesPoint later) {
        return monthsBetween(earlier, later) > stepMonths;
    }
}
