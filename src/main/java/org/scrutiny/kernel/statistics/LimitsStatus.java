package org.scrutiny.kernel.statistics;

/** How far the limits of a segment can be relied on. */
public enum LimitsStatus {
    /** One point or none. */
    NONE,
    /** Two to four points: no verdict. */
    INSUFFICIENT,
    /** Five to twelve points: verdicts on trial. */
    TRIAL,
    /** Thirteen points or more. */
    ESTABLISHED,
    /** Five points or more, all the same. */
    ZERO_VARIATION,
    /** Each value covers more time than passes between two, so neighbours share data. */
    OVERLAPPING_WINDOWS,
    /** Fewer than one case in a period on average. */
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

    /** Whether there is a verdict under this status. */
    public boolean allowsVerdict() {
        return this == TRIAL || this == ESTABLISHED || this == ZERO_VARIATION;
    }
}
