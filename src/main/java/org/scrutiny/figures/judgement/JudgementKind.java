package org.scrutiny.figures.judgement;

/** What was decided about a period of a series. */
public enum JudgementKind {
    /** The process changed: from this period on there are new limits. */
    REBASE,
    /** The figure is shown, but takes no part in limits and runs. */
    EXCLUSION,
    /** Why the figure is what it is; changes nothing in the limits. */
    CAUSE
}
