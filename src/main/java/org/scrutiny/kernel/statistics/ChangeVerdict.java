package org.scrutiny.kernel.statistics;

/** Whether two values differ by more than the uncertainty of both. */
public enum ChangeVerdict {
    ROSE,
    FELL,
    NOT_DISTINGUISHABLE,
    NOT_COMPARED;

    /** A change is real only if the two 95% intervals do not overlap. An interval is null if unknown. */
    public static ChangeVerdict of(Interval now, Interval before) {
        if (now == null || before == null) {
            return NOT_COMPARED;
        }
        if (now.lower95() > before.upper95()) {
            return ROSE;
        }
        return now.upper95() < before.lower95() ? FELL : NOT_DISTINGUISHABLE;
    }
}
