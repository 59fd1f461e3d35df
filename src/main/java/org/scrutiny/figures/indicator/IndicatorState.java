package org.scrutiny.figures.indicator;

/** Whether an indicator is requested but not yet defined, in use, or no longer collected. */
public enum IndicatorState {
    REQUESTED,
    ACTIVE,
    DISCONTINUED
}
