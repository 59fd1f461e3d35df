package org.scrutiny.imports;

/** What one bad row does to the others. */
public enum ImportMode {
    ALL,
    PARTIAL
}
