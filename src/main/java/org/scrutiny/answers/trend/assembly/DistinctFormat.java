package org.scrutiny.answers.trend.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.scrutiny.figures.indicator.Indicator;

/**
 * Formats figures of one sentence with as many decimals as it takes to distinguish them, at least those of the indicator.
 *
 * @param decimals of numbers that differ; zeros beyond the indicator's decimals are omitted
 */
record DistinctFormat(Indicator indicator, int decimals) {
    private static final int MAX_DECIMALS = 9;
    /** Computed numbers that differ by less are equal. */
    private static final double EQUAL = 1e-9;

    /** A format that distinguishes these numbers, as far as they differ. */
    static DistinctFormat of(Indicator indicator, double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int decimals = indicator.decimals();
        while (decimals < MAX_DECIMALS && isBlurred(sorted, decimals)) {
            decimals++;
        }
        return new DistinctFormat(indicator, decimals);
    }

    /** The same format with at least this number of decimals. */
    DistinctFormat withDecimals(int atLeast) {
        return new DistinctFormat(indicator, Math.max(decimals, Math.min(atLeast, MAX_DECIMALS)));
    }

    /** A figure with its unit. */
    String amount(double figure) {
        return FigureFormat.amount(indicator, number(figure));
    }

    /** A figure without trailing zeros beyond the indicator's decimals. */
    BigDecimal number(double figure) {
        BigDecimal shown = rounded(figure, decimals).stripTrailingZeros();
        return shown.scale() < indicator.decimals() ? shown.setScale(indicator.decimals()) : shown;
    }

    private static boolean isBlurred(double[] sorted, int decimals) {
        for (int i = 1; i < sorted.length; i++) {
            double one = sorted[i - 1];
            double other = sorted[i];
            boolean differ = other - one > EQUAL * Math.max(Math.abs(one), Math.abs(other));
            if (differ && rounded(one, decimals).compareTo(rounded(other, decimals)) == 0) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal rounded(double figure, int decimals) {
        return BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP);
    }
}
