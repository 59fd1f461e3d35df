package org.scrutiny.intake.reading.csv;

import java.util.List;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.csv.record.ColumnUse;
import org.scrutiny.intake.reading.csv.record.RawRecord;

/** Maps the records of one file to rows. */
interface RecordMapper extends ColumnUse {

    /** The rows of a record; none if the profile excludes it. */
    List<ParsedRow> rows(RawRecord record);
}
