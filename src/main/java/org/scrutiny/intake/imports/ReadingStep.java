package org.scrutiny.intake.imports;

/** Told how far a file has been read, after each row; what it throws ends the reading. */
@FunctionalInterface
interface ReadingStep {
    ReadingStep UNWATCHED = (bytes, rows) -> {};

    void at(long bytes, long rows);
}
