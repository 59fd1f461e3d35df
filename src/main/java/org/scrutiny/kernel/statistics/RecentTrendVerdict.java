package org.scrutiny.kernel.statistics;

/** What five yearly values show. */
public enum RecentTrendVerdict {
    CANNOT_BE_CALCULATED,
    NO_SIGNIFICANT_CHANGE,
    INCREASING,
    DECREASING
}
