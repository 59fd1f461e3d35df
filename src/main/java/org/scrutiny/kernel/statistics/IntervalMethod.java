package org.scrutiny.kernel.statistics;

/** Method of a confidence interval. */
public enum IntervalMethod {
    WILSON,
    EXACT_POISSON,
    BYAR
}
