package org.scrutiny.kernel.statistics;

/** Direction of improvement: up, down, neither, or within a band. */
public enum ImprovementDirection {
    INCREASE,
    DECREASE,
    NEUTRAL,
    RANGE
}
