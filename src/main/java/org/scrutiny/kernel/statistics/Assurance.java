package org.scrutiny.kernel.statistics;

/** Whether the unchanged process can be expected to meet its target: always, never, or by chance. */
public enum Assurance {
    CONSISTENT_PASS,
    CONSISTENT_FAIL,
    INCONSISTENT;

    /**
     * Compares a target with the limits of the latest segment.
     *
     * @return null without a target or a verdict, or if neither direction is good
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
