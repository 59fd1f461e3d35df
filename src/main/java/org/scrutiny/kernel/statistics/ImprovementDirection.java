package org.scrutiny.kernel.statistics;

/** Which way is good: up, down, neither, or inside a band. */
public enum ImprovementDirection {
    INCREASE,
    DECREASE,
    NEUTRAL,
    RANGE
}
