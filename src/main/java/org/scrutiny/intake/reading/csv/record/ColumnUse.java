package org.scrutiny.intake.reading.csv.record;

/** How the columns of one file are used, by position from 0. */
public interface ColumnUse {

    /** Whether the column is read at all. */
    boolean wants(int column);

    /** Whether fields of the column may contain line breaks. If not, a quote that makes one do so is a mistake. */
    boolean maySpanLines(int column);
}
