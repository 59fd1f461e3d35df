package org.scrutiny.figures.indicator;

/** What time a figure covers: events of the period, a state on a day, an overlapping window, or the year so far. */
public enum Basis {
    FLOW,
    SNAPSHOT,
    ROLLING,
    YEAR_TO_DATE
}
