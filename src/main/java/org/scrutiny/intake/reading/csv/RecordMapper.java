package org.scrutiny.intake.reading.csv;

import java.util.Collection;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.csv.record.ColumnUse;
import org.scrutiny.intake.reading.csv.record.RawRecord;

/** Maps the records of one file to rows. */
interface RecordMapper extends ColumnUse {

    /** Adds the rows of a record; returns false if the profile excludes it. Rows may come later than their record. */
    boolean map(RawRecord record, Collection<ParsedRow> rows);

    /** Adds the rows that were still waiting for another record. */
    default void finish(Collection<ParsedRow> rows) {}

    /** What is wrong with the file as a whole, or null; complete after the last row. */
    default ImportFault fault() {
        return null;
    }

    /** Adds what a person should check in the file as a whole. */
    default void addWarnings(Collection<ImportFault> warnings) {}
}
