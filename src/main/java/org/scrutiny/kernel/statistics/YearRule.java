package org.scrutiny.kernel.statistics;

/** How the figures of a year's periods make the year's. */
public enum YearRule {
    /** Cases of all periods over what they are of: never the mean of percentages. */
    POOLED,
    /** The sum of counts. */
    SUM,
    /** The figure of the last period: a state on the last day, or a window that then covers the year. */
    YEAR_END
}
