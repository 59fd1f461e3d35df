package org.scrutiny.figures.observation;

/** Why an observation was written. */
public enum RevisionKind {
    FIRST,
    PROVISIONAL_TO_FINAL,
    CORRECTION,
    LATE_DATA,
    DEFINITION;

    /** Whether readers are told that a published figure has changed; a provisional one was announced to. */
    boolean marksRevised() {
        return this == CORRECTION || this == LATE_DATA || this == DEFINITION;
    }
}
