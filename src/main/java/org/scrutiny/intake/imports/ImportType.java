package org.scrutiny.intake.imports;

/** What the rows of a file are. */
public enum ImportType {
    OBSERVATIONS,
    TARGETS,
    INDICATORS,
    AREAS
}
