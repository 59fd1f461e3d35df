package org.scrutiny.figures.judgement;

/** The kind of explanation for a figure. */
public enum Cause {
    ONE_OFF,
    RECORDING,
    DEMAND,
    DEFINITION,
    POLICY,
    OTHER
}
