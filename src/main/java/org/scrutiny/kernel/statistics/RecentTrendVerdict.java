package org.scrutiny.kernel.statistics;

/** Recent trend of five yearly values. */
public enum RecentTrendVerdict {
    CANNOT_BE_CALCULATED,
    NO_SIGNIFICANT_CHANGE,
    INCREASING,
    DECREASING
}
