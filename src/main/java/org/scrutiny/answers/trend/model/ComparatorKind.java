package org.scrutiny.answers.trend.model;

/** Kind of comparator. */
public enum ComparatorKind {
    COUNTRY,
    REGION,
    /** The statistical neighbours pooled: the sum of their numerators over the sum of their denominators. */
    STATISTICAL_NEIGHBOURS,
    /** A number given in the request. */
    GIVEN
}
