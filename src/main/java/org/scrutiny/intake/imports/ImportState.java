package org.scrutiny.intake.imports;

/** What became of a file. */
public enum ImportState {
    /** It waits for its turn. */
    QUEUED,
    RUNNING,
    COMPLETED,
    REJECTED,
    CANCELLED,
    /** It could not be read to its end, for a reason that its errors name. */
    FAILED,
    WITHDRAWN;

    /** Whether nothing more becomes of the file by itself. */
    boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
