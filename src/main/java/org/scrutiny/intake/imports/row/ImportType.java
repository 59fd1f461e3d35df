package org.scrutiny.intake.imports.row;

/** The resources that the rows of a file contain. */
public enum ImportType {
    OBSERVATIONS,
    TARGETS,
    INDICATORS,
    AREAS
}
