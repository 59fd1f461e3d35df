package org.scrutiny.kernel.statistics;

import java.util.stream.IntStream;

/**
 * Exact Poisson intervals of counts below ten, computed once: the lowest and the highest mean under which the count is still
 * plausible. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28, 1936.
 */
final class ExactPoisson {
    private static final int COUNTS = 10;
    private static final double HALF_OF_5_PERCENT = 0.025;
    private static final double HALF_OF_2_PER_THOUSAND = 0.001;
    /** Above every limit of a count below ten. */
    private static final double MAX_MEAN = 64;

    private static final Interval[] INTERVALS =
            IntStream.range(0, COUNTS).mapToObj(ExactPoisson::solve).toArray(Interval[]::new);

    private ExactPoisson() {}

    /** Interval of a count from 0 to 9. */
    static Interval interval(int count) {
        return INTERVALS[count];
    }

    private static Interval solve(int count) {
        return new Interval(
                IntervalMethod.EXACT_POISSON,
                count == 0 ? 0 : meanWhere(count - 1, 1 - HALF_OF_5_PERCENT),
                meanWhere(count, HALF_OF_5_PERCENT),
                count == 0 ? 0 : meanWhere(count - 1, 1 - HALF_OF_2_PER_THOUSAND),
                meanWhere(count, HALF_OF_2_PER_THOUSAND));
    }

    /** The mean under which a count of at most this many has the given probability; found by bisection. */
    private static double meanWhere(int count, double probability) {
        double low = 0;
        double high = MAX_MEAN;
        double middle = high / 2;
        while (low < middle && middle < high) {
            if (atMost(count, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }

    /** Probability of a count of at most this many. */
    private static double atMost(int count, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int k = 1; k <= count; k++) {
            term *= mean / k;
            sum += term;
        }
        return sum;
    }
}
