package org.scrutiny.intake.imports;

/** The state of an import. */
public enum ImportState {
    QUEUED,
    RUNNING,
    COMPLETED,
    REJECTED,
    CANCELLED,
    /** The file could not be read to its end; the errors give the reason. */
    FAILED,
    WITHDRAWN;

    /** Whether the import has ended. */
    boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
