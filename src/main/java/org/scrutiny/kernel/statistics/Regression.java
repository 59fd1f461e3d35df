package org.scrutiny.kernel.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A straight line through values at integer steps, fitted by weighted least squares.
 *
 * @param spread weighted sum of squares of the steps about their mean; its reciprocal is the variance of the slope if the
 *     weights are the reciprocals of the values' variances
 */
record Regression(double slope, double spread) {

    static Regression of(int[] steps, IntToDoubleFunction value, IntToDoubleFunction weight) {
        double weights = Arrays.stream(steps).mapToDouble(weight).sum();
        double meanStep = Arrays.stream(steps)
                        .mapToDouble(t -> weight.applyAsDouble(t) * t)
                        .sum()
                / weights;
        double spread = 0;
        double covariation = 0;
        for (int t : steps) {
            double distance = t - meanStep;
            spread += weight.applyAsDouble(t) * distance * distance;
            // The mean of the values need not be subtracted: the weighted distances of the steps add up to 0.
            covariation += weight.applyAsDouble(t) * distance * value.applyAsDouble(t);
        }
        return new Regression(covariation / spread, spread);
    }
}
