package org.scrutiny.kernel.statistics;

/** How the uncertainty of one value is worked out. */
public enum IntervalMethod {
    WILSON,
    EXACT_POISSON,
    BYAR
}
