package org.scrutiny.figures.area;

/** Where an area stands in the geography of England; each level lies in those before it. */
public enum AreaLevel {
    COUNTRY,
    REGION,
    LOCAL_AUTHORITY
}
