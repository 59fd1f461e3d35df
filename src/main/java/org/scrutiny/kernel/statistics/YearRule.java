package org.scrutiny.kernel.statistics;

/** How a yearly figure is computed from the figures of its periods. */
public enum YearRule {
    /** Sum of the numerators over the sum of the denominators; never the mean of percentages. */
    POOLED,
    /** Sum of counts. */
    SUM,
    /** Figure of the last period: a state on the last day, or a window that covers the year. */
    YEAR_END
}
