package org.scrutiny.kernel.statistics;

/**
 * Confidence intervals of single values, as used in public health statistics.
 *
 * <ul>
 *   <li>Proportion: Wilson's score interval. Wilson, "Probable inference, the law of succession, and statistical inference",
 *       Journal of the American Statistical Association 22, 1927.
 *   <li>Count or rate from ten cases: Byar's approximation. Breslow and Day, "Statistical Methods in Cancer Research, Volume
 *       II: The Design and Analysis of Cohort Studies", 1987.
 *   <li>Count or rate below ten cases: {@link ExactPoisson}.
 * </ul>
 */
public final class Intervals {
    /** Standard normal quantiles of a two-sided 95% and 99.8%. */
    static final double Z_95 = 1.959963984540054;

    static final double Z_998 = 3.090232306167813;

    private static final int MIN_FOR_BYAR = 10;

    private Intervals() {}

    /**
     * Interval of x out of n.
     *
     * @param multiplier 100 for a percentage
     * @return null unless 0 <= x <= n and n > 0
     */
    public static Interval proportion(double x, double n, double multiplier) {
        if (!(x >= 0 && x <= n && n > 0)) {
            return null;
        }
        double[] narrow = wilson(x, n, Z_95);
        double[] wide = wilson(x, n, Z_998);
        return new Interval(IntervalMethod.WILSON, narrow[0], narrow[1], wide[0], wide[1]).times(multiplier);
    }

    /**
     * Interval of x events.
     *
     * @param x a count; below ten it must be whole
     * @param n denominator; 1 for a count
     * @param multiplier 10,000 for a rate per 10,000
     * @return null for a negative count, a fractional count below ten, or a denominator that is not positive
     */
    public static Interval rate(double x, double n, double multiplier) {
        boolean small = x < MIN_FOR_BYAR;
        if (!(x >= 0 && n > 0) || (small && x != Math.rint(x))) {
            return null;
        }
        Interval events = small
                ? ExactPoisson.interval((int) x)
                : new Interval(
                        IntervalMethod.BYAR,
                        byarLower(x, Z_95),
                        byarUpper(x, Z_95),
                        byarLower(x, Z_998),
                        byarUpper(x, Z_998));
        return events.times(multiplier / n);
    }

    /** Lower and upper end; exactly 0 for none of n, and exactly 1 for all of n. */
    private static double[] wilson(double x, double n, double z) {
        double square = z * z;
        double spread = z * Math.sqrt(square + 4 * x * (1 - x / n));
        double width = 2 * (n + square);
        return new double[] {
            x == 0 ? 0 : (2 * x + square - spread) / width, x == n ? 1 : (2 * x + square + spread) / width
        };
    }

    private static double byarLower(double x, double z) {
        return x * cube(1 - 1 / (9 * x) - z / (3 * Math.sqrt(x)));
    }

    private static double byarUpper(double x, double z) {
        double next = x + 1;
        return next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)));
    }

    private static double cube(double number) {
        return number * number * number;
    }
}
