package org.scrutiny.kernel.statistics;

/** Rules for special cause, in order of precedence: a point is labelled with the first one that it breaks. */
public enum Rule {
    /** A point beyond a process limit. */
    OUTSIDE,
    /** A run of points that rises, or falls, at each step. */
    TREND,
    /** Two or three of three neighbours on one side of the mean are near the limit. */
    TWO_IN_THREE,
    /** A run of points on one side of the mean. */
    SHIFT
}
