package org.scrutiny.kernel.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Centre line and process limits of a segment: the mean of its base points, and 2.66 average moving ranges on each side.
 * Wheeler, "Understanding Variation: The Key to Managing Chaos", 1993. Values are compared with the lines exactly.
 */
public final class ProcessLimits {
    /** 2.66, and two thirds of it. */
    private static final Rational LIMIT = Rational.of(133).over(Rational.of(50));

    private static final Rational NEAR = Rational.of(133).over(Rational.of(75));
    /** Moving ranges of at least 3.267 times their average (D4 for ranges of two values) are screened. */
    private static final Rational LARGE = Rational.of(3267).over(Rational.of(1000));

    private final Mean mean;
    private final Mean movingRange;
    private final double scale;

    private ProcessLimits(Mean mean, Mean movingRange) {
        this.mean = mean;
        this.movingRange = movingRange;
        this.scale = mean.largest();
    }

    /**
     * Computes the limits.
     *
     * @param runs runs of neighbouring base points; each two neighbours have a moving range
     * @param screen whether large moving ranges are dropped, in one pass
     * @return null if there is no point
     */
    static ProcessLimits of(List<List<Rational>> runs, boolean screen) {
        List<Rational> values = runs.stream().flatMap(List::stream).toList();
        if (values.isEmpty()) {
            return null;
        }
        List<Rational> ranges = new ArrayList<>();
        for (List<Rational> run : runs) {
            for (int i = 1; i < run.size(); i++) {
                ranges.add(run.get(i).minus(run.get(i - 1)).abs());
            }
        }
        Mean average = ranges.isEmpty() ? null : new Mean(ranges);
        return new ProcessLimits(new Mean(values), screen && average != null ? screened(ranges, average) : average);
    }

    /** The average without large ranges; unchanged if none but zeros would remain. */
    private static Mean screened(List<Rational> ranges, Mean average) {
        Rational bound = average.exact().times(LARGE);
        List<Rational> kept =
                ranges.stream().filter(range -> range.compareTo(bound) < 0).toList();
        return kept.stream().allMatch(range -> range.signum() == 0) ? average : new Mean(kept);
    }

    /** Whether there is a moving range, and therefore limits. */
    public boolean exist() {
        return movingRange != null;
    }

    /** -1 below the mean, 0 on it, 1 above. */
    int side(Rational value) {
        return -mean.compareTo(value);
    }

    /** -1 below the lower limit, 1 above the upper, 0 between them or on one. */
    public int outside(Rational value) {
        return beyond(value, LIMIT);
    }

    /** -1 or 1 beyond a near line, which is two thirds of the way to a limit; else 0. */
    int near(Rational value) {
        return beyond(value, NEAR);
    }

    public double mean() {
        return mean.approximate();
    }

    public double averageMovingRange() {
        return movingRange.approximate();
    }

    public double upper() {
        return line(LIMIT, 1);
    }

    public double lower() {
        return line(LIMIT, -1);
    }

    public double upperNear() {
        return line(NEAR, 1);
    }

    public double lowerNear() {
        return line(NEAR, -1);
    }

    /** Magnitude of the base points, the scale of rounding errors. */
    public double scale() {
        return scale;
    }

    private double line(Rational width, int side) {
        return mean.approximate() + side * width.approximate() * movingRange.approximate();
    }

    private int beyond(Rational value, Rational width) {
        if (!exist()) {
            return 0;
        }
        int side = side(value);
        double past = side * (value.approximate() - line(width, side));
        boolean beyond = isClear(past, value)
                ? past > 0
                : value.minus(mean.exact()).abs().compareTo(movingRange.exact().times(width)) > 0;
        return beyond ? side : 0;
    }

    private boolean isClear(double distance, Rational value) {
        return Math.abs(distance) > Rational.CLEAR * Math.max(scale, Math.abs(value.approximate()));
    }
}
