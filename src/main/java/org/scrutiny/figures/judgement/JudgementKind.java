package org.scrutiny.figures.judgement;

/** What a judgement decides about a period of a series. */
public enum JudgementKind {
    /** The process changed; control limits start anew from this period. */
    REBASE,
    /** The figure is shown but does not count towards limits and runs. */
    EXCLUSION,
    /** An explanation of the figure; it does not affect the limits. */
    CAUSE
}
