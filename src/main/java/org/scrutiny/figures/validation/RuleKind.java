package org.scrutiny.figures.validation;

/** What a rule asks of a figure. */
public enum RuleKind {
    /** The value lies between two bounds, which belong to it. */
    BOUNDS,
    /** A percentage is of a whole: no numerator is larger than its denominator, and no value than all of it. */
    NUMERATOR_AT_MOST_DENOMINATOR,
    /** The value is numerator / denominator x multiplier, but for rounding. */
    VALUE_IS_RATIO,
    /** The value lies within the control limits of the figures before it. */
    SUDDEN_CHANGE,
    /** The figures of some indicators add up to that of another. */
    SUM_OF_PARTS
}
