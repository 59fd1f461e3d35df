package org.scrutiny.figures.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.scrutiny.figures.validation.SeriesSnapshot.SeriesFigure;
import org.scrutiny.kernel.period.Period;

/**
 * Control limits in doubles, computed as {@link org.scrutiny.kernel.statistics.XmrChart} computes the exact ones. They only
 * confirm that a value is clearly within the limits, as nearly all values are. The exact limits decide everything else:
 * values near or beyond a limit, and series whose periods overlap irregularly.
 */
final class ApproximateLimits {
    /** Relative distance from a limit beyond which doubles decide; far above their rounding errors. */
    private static final double CLEAR = 1e-9;

    private static final double WIDTH = 2.66;

    private static final int MONTHS_OF_YEAR = 12;

    private ApproximateLimits() {}

    /**
     * Whether a value is clearly within the limits of the preceding figures, or there are none.
     *
     * @param latestFirst the preceding figures
     * @param frequency months from one expected figure to the next
     */
    static boolean clearlyContain(
            double value, List<SeriesFigure> latestFirst, Predicate<Period> isExcluded, int frequency) {
        int step = step(latestFirst, frequency);
        double sum = 0;
        double ranges = 0;
        double largest = Math.abs(value);
        double neighbour = Double.NaN;
        int points = 0;
        int pairs = 0;
        for (int i = 0; i < latestFirst.size(); i++) {
            SeriesFigure figure = latestFirst.get(i);
            if (i > 0) {
                SeriesFigure later = latestFirst.get(i - 1);
                if (figure.start().isAfter(later.start())) {
                    return false;
                }
                if (months(figure, later) > step) {
                    neighbour = Double.NaN;
                }
            }
            if (isExcluded.test(figure.period())) {
                continue;
            }
            double one = figure.approximate();
            if (!Double.isNaN(one)) {
                sum += one;
                points++;
                largest = Math.max(largest, Math.abs(one));
                if (!Double.isNaN(neighbour)) {
                    ranges += Math.abs(one - neighbour);
                    pairs++;
                }
            }
            neighbour = one;
        }
        return pairs == 0 || Math.abs(value - sum / points) - WIDTH * ranges / pairs < -CLEAR * largest;
    }

    private static int step(List<SeriesFigure> latestFirst, int frequency) {
        int step = Integer.MAX_VALUE;
        for (int i = 1; i < latestFirst.size(); i++) {
            step = Math.min(step, Math.max(frequency, months(latestFirst.get(i), latestFirst.get(i - 1))));
        }
        return step;
    }

    /** Months between the ends of two periods. */
    private static int months(SeriesFigure earlier, SeriesFigure later) {
        LocalDate from = earlier.end();
        LocalDate to = later.end();
        return MONTHS_OF_YEAR * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
    }
}
