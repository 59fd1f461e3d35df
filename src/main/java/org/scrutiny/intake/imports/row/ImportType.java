package org.scrutiny.intake.imports.row;

import org.scrutiny.platform.access.Permission;

/** The resources that the rows of a file contain. */
public enum ImportType {
    OBSERVATIONS,
    TARGETS,
    INDICATORS,
    AREAS;

    /** What it takes to write such resources. */
    public Permission permission() {
        return switch (this) {
            case OBSERVATIONS -> Permission.WRITE_FIGURES;
            case TARGETS -> Permission.WRITE_ANALYSIS;
            case INDICATORS, AREAS -> Permission.MANAGE_CATALOGUE;
        };
    }
}
