package org.scrutiny.figures.area;

/** The level of an area in the geography of England; each is contained in the one before. */
public enum AreaLevel {
    COUNTRY,
    REGION,
    LOCAL_AUTHORITY
}
