package org.scrutiny.imports;

/** What became of a file. */
public enum ImportState {
    COMPLETED,
    REJECTED,
    WITHDRAWN
}
