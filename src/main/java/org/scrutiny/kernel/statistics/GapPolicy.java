package org.scrutiny.kernel.statistics;

/** Treatment of a period without a value. */
public enum GapPolicy {
    /** No moving range and no run spans it, so that seven points in a row are seven consecutive periods. */
    BREAK,
    /** Its neighbours are treated as adjacent. */
    ADJACENT
}
