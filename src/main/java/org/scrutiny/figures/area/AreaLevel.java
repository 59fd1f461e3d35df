package org.scrutiny.figures.area;

/** The level of an area in the geography of England; each is contained in the one before. */
public enum AreaLevel {
    COUNTRY,
    REGION,
    /** A part of a region, or several authorities that act together: Inner London, a combined authority. */
    SUBREGION,
    LOCAL_AUTHORITY
}
