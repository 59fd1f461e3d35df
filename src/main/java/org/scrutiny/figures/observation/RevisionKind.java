package org.scrutiny.figures.observation;

/** The reason for a revision of an observation. */
public enum RevisionKind {
    FIRST,
    PROVISIONAL_TO_FINAL,
    CORRECTION,
    LATE_DATA,
    DEFINITION;

    /** Whether readers are told that a published figure changed; a change from provisional to final was announced. */
    boolean marksRevised() {
        return this == CORRECTION || this == LATE_DATA || this == DEFINITION;
    }
}
