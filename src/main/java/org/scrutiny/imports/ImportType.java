package org.scrutiny.imports;

/** What the rows of a file are. */
public enum ImportType {
    OBSERVATIONS,
    TARGETS,
    INDICATORS,
    AREAS
}
