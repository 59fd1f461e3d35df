package org.scrutiny.kernel.statistics;

/** Reliability of the limits of a segment, by its number of points. */
public enum LimitsStatus {
    /** No point or one. */
    NONE,
    /** Two to four points: no verdict. */
    INSUFFICIENT,
    /** Five to twelve points: trial limits. */
    TRIAL,
    /** Thirteen points or more. */
    ESTABLISHED,
    /** Five points or more, all equal. */
    ZERO_VARIATION,
    /** Each value covers more than one period, so neighbouring values share data. */
    OVERLAPPING_WINDOWS,
    /** Fewer than one case per period on average. */
    RARE_EVENTS;

    static final int POINTS_FOR_TRIAL = 5;
    static final int POINTS_FOR_ESTABLISHED = 13;

    static LimitsStatus of(int points, boolean allEqual, boolean hasLimits) {
        if (points < 2) {
            return NONE;
        }
        if (points < POINTS_FOR_TRIAL || !hasLimits) {
            return INSUFFICIENT;
        }
        if (allEqual) {
            return ZERO_VARIATION;
        }
        return points < POINTS_FOR_ESTABLISHED ? TRIAL : ESTABLISHED;
    }

    /** Whether a verdict may be given under this status. */
    public boolean allowsVerdict() {
        return this == TRIAL || this == ESTABLISHED || this == ZERO_VARIATION;
    }
}
