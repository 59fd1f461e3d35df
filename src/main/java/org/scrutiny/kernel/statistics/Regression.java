package org.scrutiny.kernel.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A straight line through values at whole steps, by weighted least squares.
 *
 * @param spread the weighted sum of squares of the steps about their mean: one over the variance of the slope, if the
 *     weights are one over the variances of the values
 */
record Regression(double slope, double spread) {

    static Regression of(int[] steps, IntToDoubleFunction value, IntToDoubleFunction weight) {
        double weights = Arrays.stream(steps).mapToDouble(weight).sum();
        double meanStep = Arrays.stream(steps)
                        .mapToDouble(t -> weight.applyAsDouble(t) * t)
                        .sum()
                / weights;
        double spread = 0;
        double together = 0;
        for (int t : steps) {
            double distance = t - meanStep;
            spread += weight.applyAsDouble(t) * distance * distance;
            // The mean of the values would fall out of the sum: the weighted distances of the steps add up to 0.
            together += weight.applyAsDouble(t) * distance * value.applyAsDouble(t);
        }
        return new Regression(together / spread, spread);
    }
}
