package org.scrutiny.intake.imports;

/** Notified of the reading position after each row; an exception that it throws ends the import. */
@FunctionalInterface
interface ProgressListener {
    ProgressListener NONE = (bytes, rows) -> {};

    void at(long bytes, long rows);
}
