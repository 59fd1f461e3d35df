package org.scrutiny.kernel.statistics;

/** Whether the process, as it is, can be expected to meet its target. */
public enum Assurance {
    CONSISTENT_PASS,
    CONSISTENT_FAIL,
    INCONSISTENT;

    /**
     * A target against the limits of the latest segment.
     *
     * @return null without a target, without a verdict, or where neither way is good
     */
    static Assurance of(Rational target, Segment segment, ImprovementDirection good) {
        if (target == null
                || !segment.status().allowsVerdict()
                || (good != ImprovementDirection.INCREASE && good != ImprovementDirection.DECREASE)) {
            return null;
        }
        int side = segment.limits().outside(target);
        if (segment.status() == LimitsStatus.ZERO_VARIATION) {
            boolean met = good == ImprovementDirection.INCREASE ? side <= 0 : side >= 0;
            return met ? CONSISTENT_PASS : CONSISTENT_FAIL;
        }
        if (side == 0) {
            return INCONSISTENT;
        }
        return (side > 0) == (good == ImprovementDirection.DECREASE) ? CONSISTENT_PASS : CONSISTENT_FAIL;
    }
}
