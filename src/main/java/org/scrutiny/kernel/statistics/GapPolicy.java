package org.scrutiny.kernel.statistics;

/** What a period without a value does to its neighbours. */
public enum GapPolicy {
    /** It parts them: no moving range and no run crosses it, so that seven in a row are seven in a row. */
    BREAK,
    /** They are neighbours, as if the period had not been. */
    ADJACENT
}
