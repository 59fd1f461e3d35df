package org.scrutiny.figures.observation;

/** The reason for a revision of an observation. */
public enum RevisionKind {
    FIRST,
    PROVISIONAL_TO_FINAL,
    CORRECTION,
    LATE_DATA,
    DEFINITION;

    /** Whether a published figure is marked as revised. A change from provisional to final is not: it was announced. */
    boolean marksRevised() {
        return this == CORRECTION || this == LATE_DATA || this == DEFINITION;
    }
}
