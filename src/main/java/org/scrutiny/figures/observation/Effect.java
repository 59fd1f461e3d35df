package org.scrutiny.figures.observation;

/** The effect of a requested change. */
public enum Effect {
    CREATED,
    REVISED,
    UNCHANGED,
    DELETED,
    REJECTED;

    /** Whether a state of the figure is stored. */
    boolean isWrite() {
        return this == CREATED || this == REVISED;
    }

    /** Whether anything is stored. */
    boolean changes() {
        return isWrite() || this == DELETED;
    }
}
