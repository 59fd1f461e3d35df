package org.scrutiny.figures.observation;

/** The effect of a requested change. */
public enum Effect {
    CREATED,
    REVISED,
    UNCHANGED,
    DELETED,
    REJECTED
}
