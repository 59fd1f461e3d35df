package org.scrutiny.kernel.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The recent trend of the public health profiles (Fingertips): whether the last five yearly values rise or fall. Proportions
 * are tested by the chi-squared test for trend (Armitage, "Tests for linear trends in proportions and frequencies", Biometrics
 * 11, 1955), other values by a regression that weights each value by its precision. A trend must be significant at 0.2% and
 * keep its direction whichever of the five values is left out.
 *
 * @param reason why it cannot be calculated, or null
 * @param chiSquare statistic with one degree of freedom; null if it cannot be calculated
 */
public record RecentTrend(RecentTrendVerdict verdict, String reason, Double chiSquare) {
    public static final int YEARS = 5;

    /** The 99.8% quantile of chi-squared with one degree of freedom. */
    private static final double CRITICAL = 9.54953570608324;

    /**
     * Tests the last five values.
     *
     * @param years complete consecutive years in order
     * @param proportion whether the numerator is part of the denominator
     */
    public static RecentTrend of(List<YearValue> years, boolean proportion) {
        if (years.size() < YEARS) {
            return none("This needs the values of " + YEARS + " consecutive years; there are " + years.size() + ".");
        }
        List<YearValue> last = years.subList(years.size() - YEARS, years.size());
        if (proportion
                && last.stream().anyMatch(year -> year.numerator() <= 0 || year.numerator() >= year.denominator())) {
            return none("One of the " + YEARS + " years is at 0% or 100%, which has no odds to compare.");
        }
        if (!proportion && last.stream().anyMatch(year -> year.interval() == null)) {
            return none("The uncertainty of one of the " + YEARS + " years is not known.");
        }
        double chiSquare = proportion ? chiSquareForTrend(last) : weightedChiSquare(last);
        ToDoubleFunction<int[]> slope = kept ->
                proportion ? oddsSlope(last, kept) : weighted(last, kept).slope();
        double direction = Math.signum(slope.applyAsDouble(allBut(-1)));
        boolean steady =
                IntStream.range(0, YEARS).allMatch(left -> Math.signum(slope.applyAsDouble(allBut(left))) == direction);
        if (chiSquare <= CRITICAL || !steady) {
            return new RecentTrend(RecentTrendVerdict.NO_SIGNIFICANT_CHANGE, null, chiSquare);
        }
        return new RecentTrend(
                direction > 0 ? RecentTrendVerdict.INCREASING : RecentTrendVerdict.DECREASING, null, chiSquare);
    }

    private static RecentTrend none(String reason) {
        return new RecentTrend(RecentTrendVerdict.CANNOT_BE_CALCULATED, reason, null);
    }

    private static int[] allBut(int left) {
        return IntStream.range(0, YEARS).filter(i -> i != left).toArray();
    }

    private static double chiSquareForTrend(List<YearValue> years) {
        double n = 0;
        double x = 0;
        double xt = 0;
        double nt = 0;
        double ntt = 0;
        for (int t = 1; t <= years.size(); t++) {
            YearValue year = years.get(t - 1);
            n += year.denominator();
            x += year.numerator();
            xt += year.numerator() * t;
            nt += year.denominator() * t;
            ntt += year.denominator() * t * t;
        }
        double excess = n * xt - x * nt;
        return n * excess * excess / (x * (n - x) * (n * ntt - nt * nt));
    }

    private static double oddsSlope(List<YearValue> years, int[] kept) {
        return Regression.of(
                        kept,
                        i -> Math.log(years.get(i).numerator()
                                / (years.get(i).denominator() - years.get(i).numerator())),
                        i -> 1)
                .slope();
    }

    private static double weightedChiSquare(List<YearValue> years) {
        Regression line = weighted(years, allBut(-1));
        return line.slope() * line.slope() * line.spread();
    }

    private static Regression weighted(List<YearValue> years, int[] kept) {
        return Regression.of(kept, i -> years.get(i).value(), i -> {
            Interval interval = years.get(i).interval();
            double error = (interval.upper95() - interval.lower95()) / (2 * Intervals.Z_95);
            return 1 / (error * error);
        });
    }
}
