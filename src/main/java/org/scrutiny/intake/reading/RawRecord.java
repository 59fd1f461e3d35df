package org.scrutiny.intake.reading;

import java.util.List;

/**
 * One record of a CSV file, before anyone knows what its columns mean.
 *
 * @param line physical line on which it starts, from 1
 * @param text as it stands in the file, without its last line end
 * @param cells without surrounding blanks; null in columns that nobody wants
 * @param count number of its fields
 * @param used number of its fields up to the last one that is not blank
 * @param suspect whether a cell may be too long or hold characters that were lost
 * @param fault why there are no cells, or null
 */
record RawRecord(long line, String text, List<String> cells, int count, int used, boolean suspect, FileFault fault) {

    static RawRecord broken(long line, String text, FileFault fault) {
        return new RawRecord(line, text, List.of(), 0, 0, false, fault);
    }

    /** A cell of a wanted column; empty if it is blank or the record ends before it. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
