package org.scrutiny.figures.judgement;

/** What lies behind a figure. */
public enum Cause {
    ONE_OFF,
    RECORDING,
    DEMAND,
    DEFINITION,
    POLICY,
    OTHER
}
