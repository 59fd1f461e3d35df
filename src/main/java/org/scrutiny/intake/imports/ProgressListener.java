package org.scrutiny.intake.imports;

/** Told how far a file has been read, after each row; what it throws ends the reading. */
@FunctionalInterface
interface ProgressListener {
    ProgressListener UNWATCHED = (bytes, rows) -> {};

    void at(long bytes, long rows);
}
