package org.scrutiny.intake.imports;

import org.scrutiny.intake.reading.ParsedRow;

/** Writes the rows of one file, in the running transaction, and tells its tally what became of each. */
interface RowWriter {
    void add(ParsedRow parsedRow);

    /** Writes what is still to be written. */
    void finish();
}
