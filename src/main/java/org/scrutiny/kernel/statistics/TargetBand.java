package org.scrutiny.kernel.statistics;

/**
 * The figures that meet a target: from the lower to the upper bound.
 *
 * @param lower null for no lower bound
 * @param upper null for no upper bound
 * @param tolerance largest miss that still counts as near, 0 or more; null for none
 */
public record TargetBand(Rational lower, Rational upper, Rational tolerance) {

    /** Status of a figure; a figure on a bound meets the target. */
    public TargetStatus status(Rational figure) {
        boolean met =
                (lower == null || figure.compareTo(lower) >= 0) && (upper == null || figure.compareTo(upper) <= 0);
        if (met) {
            return TargetStatus.MET;
        }
        return tolerance != null && shortfall(figure).compareTo(tolerance) <= 0
                ? TargetStatus.NEAR
                : TargetStatus.MISSED;
    }

    private Rational shortfall(Rational figure) {
        Rational below = lower == null ? Rational.ZERO : lower.minus(figure);
        Rational above = upper == null ? Rational.ZERO : figure.minus(upper);
        return below.compareTo(above) > 0 ? below : above;
    }
}
