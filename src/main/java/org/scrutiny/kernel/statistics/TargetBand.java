package org.scrutiny.kernel.statistics;

/**
 * What a target asks for: a figure not below the lower bound and not above the upper.
 *
 * @param lower null for no lower bound
 * @param upper null for no upper bound
 * @param tolerance how far off a figure still counts as near, 0 or more; null for not at all
 */
public record TargetBand(Rational lower, Rational upper, Rational tolerance) {

    /** How a figure stands against the target; equality meets it. */
    public TargetStatus of(Rational figure) {
        Rational shortfall = shortfall(figure);
        if (shortfall.signum() <= 0) {
            return TargetStatus.MET;
        }
        return tolerance != null && shortfall.compareTo(tolerance) <= 0 ? TargetStatus.NEAR : TargetStatus.MISSED;
    }

    private Rational shortfall(Rational figure) {
        Rational below = lower == null ? Rational.ZERO : lower.minus(figure);
        Rational above = upper == null ? Rational.ZERO : figure.minus(upper);
        return below.compareTo(above) > 0 ? below : above;
    }
}
