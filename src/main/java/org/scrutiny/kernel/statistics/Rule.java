package org.scrutiny.kernel.statistics;

/** The rules for special cause, in their order: a point is labelled with the first that it breaks. */
public enum Rule {
    /** A point beyond a process limit. */
    OUTSIDE,
    /** A row of points that rises, or falls, at each step. */
    TREND,
    /** Of three neighbours on one side of the mean, two or three near the limit. */
    TWO_IN_THREE,
    /** A row of points on one side of the mean. */
    SHIFT
}
