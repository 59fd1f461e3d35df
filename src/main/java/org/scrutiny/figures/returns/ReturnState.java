package org.scrutiny.figures.returns;

/** Whether a figure was received, and whether on time. */
public enum ReturnState {
    /** Not received and not yet due. */
    EXPECTED,
    /** Not received and due before the requested day. */
    OVERDUE,
    /** Received by its due date. */
    RECEIVED,
    /** Received after its due date. */
    LATE
}
