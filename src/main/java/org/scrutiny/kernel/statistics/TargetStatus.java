package org.scrutiny.kernel.statistics;

/** A figure against the target in force at its time. */
public enum TargetStatus {
    MET,
    /** Missed by no more than the target's tolerance. */
    NEAR,
    MISSED
}
