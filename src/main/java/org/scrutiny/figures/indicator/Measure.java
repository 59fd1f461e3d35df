package org.scrutiny.figures.indicator;

/** What kind of number an indicator is. */
public enum Measure {
    PERCENTAGE,
    COUNT,
    RATE,
    DURATION
}
