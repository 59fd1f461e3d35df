package org.scrutiny.intake.imports;

/** The effect of a bad row on the other rows: {@code ALL} rejects the file, {@code PARTIAL} imports the others. */
public enum ImportMode {
    ALL,
    PARTIAL
}
