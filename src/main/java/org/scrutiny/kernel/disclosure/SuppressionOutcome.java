package org.scrutiny.kernel.disclosure;

/** Whether a table was audited. If it was not, every count that is not 0 is hidden. */
public enum SuppressionOutcome {
    /** Every hidden small count keeps enough possible values. */
    PROTECTED,
    /** The relations do not add up. */
    INCONSISTENT,
    /** A small count can be worked out even if everything else is hidden, because counts are public elsewhere. */
    UNPROTECTABLE,
    /** The table is too large, or takes too much work or time. */
    LIMIT_EXCEEDED,
    /** The solver returned no answer, or one that is wrong. */
    SOLVER_FAILED;

    public boolean isAudited() {
        return this == PROTECTED;
    }
}
