package org.scrutiny.intake.reading.csv.record;

import java.util.List;
import org.scrutiny.intake.reading.ImportFault;

/**
 * One record of a CSV file, not yet interpreted.
 *
 * @param line physical line on which it starts, from 1
 * @param text exactly as in the file, without its final line end
 * @param cells without surrounding blanks; null in columns that are not wanted
 * @param count number of fields
 * @param used number of fields up to the last one that is not blank
 * @param suspect whether a cell may be too long or contain undecodable characters
 * @param fault why there are no cells, or null
 */
public record RawRecord(
        long line, String text, List<String> cells, int count, int used, boolean suspect, ImportFault fault) {

    static RawRecord broken(long line, String text, ImportFault fault) {
        return new RawRecord(line, text, List.of(), 0, 0, false, fault);
    }

    /** The cell of a wanted column; empty if it is blank or the record has fewer fields. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
