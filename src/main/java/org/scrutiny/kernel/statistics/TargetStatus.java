package org.scrutiny.kernel.statistics;

/** How one figure stands against the target that was in force then. */
public enum TargetStatus {
    MET,
    /** Missed by no more than the target's tolerance. */
    NEAR,
    MISSED
}
