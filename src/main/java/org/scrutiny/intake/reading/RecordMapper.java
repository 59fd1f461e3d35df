package org.scrutiny.intake.reading;

import java.util.List;

/** What the columns of one file mean. */
interface RecordMapper {

    /** Whether the column is read at all. */
    boolean wants(int column);

    /** Whether a field of the column may have line breaks; a quote that makes others so was not meant to. */
    boolean maySpanLines(int column);

    /** The rows that a record of this file gives; none if the profile leaves it out. */
    List<ParsedRow> rows(RawRecord record);
}
