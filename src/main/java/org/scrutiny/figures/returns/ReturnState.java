package org.scrutiny.figures.returns;

/** Whether a figure is there, and whether it came in time. */
public enum ReturnState {
    /** Not there, and not yet due. */
    EXPECTED,
    /** Not there, and due before the day that is asked about. */
    OVERDUE,
    /** There by the day on which it was due. */
    RECEIVED,
    /** There, and only after that day. */
    LATE
}
