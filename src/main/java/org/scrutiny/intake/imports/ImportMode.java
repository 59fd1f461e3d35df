package org.scrutiny.intake.imports;

/** What one bad row does to the others. */
public enum ImportMode {
    ALL,
    PARTIAL
}
