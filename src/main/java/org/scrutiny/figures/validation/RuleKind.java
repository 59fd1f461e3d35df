package org.scrutiny.figures.validation;

/** The kinds of validation rules. */
public enum RuleKind {
    /** The value lies between two bounds, inclusive. */
    BOUNDS,
    /**
     * A percentage is at most a whole: neither its numerator exceeds its denominator, nor its value 100 percent. Does not
     * apply to an indicator whose numerator is not counted within its denominator.
     */
    NUMERATOR_AT_MOST_DENOMINATOR,
    /** The value equals numerator / denominator x multiplier, apart from one unit of its last digit. */
    VALUE_IS_RATIO,
    /** The value lies within the control limits of the preceding figures. */
    SUDDEN_CHANGE,
    /** The figures of several indicators add up to that of another. */
    SUM_OF_PARTS,
    /** The period is as long as the indicator's frequency or window. */
    PERIOD_LENGTH,
    /** The period has begun, and the indicator existed before its end. */
    PERIOD_RANGE
}
