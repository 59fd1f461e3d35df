package org.scrutiny.answers.trend;

/** What a figure is set beside. */
public enum ComparatorKind {
    COUNTRY,
    REGION,
    /** The statistical neighbours taken together: their cases over what they are of. */
    STATISTICAL_NEIGHBOURS,
    /** A number that the request brings. */
    GIVEN
}
