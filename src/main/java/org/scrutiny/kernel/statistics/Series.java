package org.scrutiny.kernel.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The values of one indicator in one area in the order of their periods.
 *
 * @param stepMonths months from one period to the next: 3 for quarters
 */
public record Series(List<SeriesPoint> points, int stepMonths) {
    private static final int MONTHS_PER_YEAR = 12;
    private static final Comparator<SeriesPoint> ORDER =
            Comparator.comparing(SeriesPoint::end).thenComparing(SeriesPoint::start);

    /**
     * Sorts the points.
     *
     * @throws IllegalArgumentException if two of them have the same period
     */
    public Series {
        points = sorted(points);
        for (int i = 1; i < points.size(); i++) {
            SeriesPoint point = points.get(i);
            if (ORDER.compare(points.get(i - 1), point) == 0) {
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
        List<SeriesPoint> sorted = sorted(points);
        int step = Integer.MAX_VALUE;
        for (int i = 1; i < sorted.size(); i++) {
            step = Math.min(step, Math.max(frequencyMonths, monthsBetween(sorted.get(i - 1), sorted.get(i))));
        }
        return new Series(sorted, sorted.size() > 1 ? step : frequencyMonths);
    }

    private static List<SeriesPoint> sorted(List<SeriesPoint> points) {
        for (int i = 1; i < points.size(); i++) {
            if (ORDER.compare(points.get(i - 1), points.get(i)) > 0) {
                return points.stream().sorted(ORDER).toList();
            }
        }
        return List.copyOf(points);
    }

    /** Months between the ends of two periods. */
    public static int monthsBetween(SeriesPoint earlier, SeriesPoint later) {
        LocalDate from = earlier.end();
        LocalDate to = later.end();
        return MONTHS_PER_YEAR * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
    }

    /** Number of steps from one point to a later one; at least the number of points in between and one more. */
    int steps(int earlier, int later) {
        int months = monthsBetween(points.get(earlier), points.get(later));
        return Math.max(later - earlier, months / stepMonths);
    }

    /** Whether at least one period is missing between two points. */
    boolean isGap(SeriesPoint earlier, SeriesPoint later) {
        return monthsBetween(earlier, later) > stepMonths;
    }
}
