package org.scrutiny.intake.reading.figure;

import java.math.BigDecimal;
import java.util.List;
import org.scrutiny.intake.reading.ImportFault;

/**
 * The content of one cell of figures.
 *
 * @param number null if the cell is blank, or if a symbol replaces the number
 * @param symbols the symbols in the cell
 * @param fault why the cell could not be read, or null
 */
public record CellValue(BigDecimal number, List<Symbol> symbols, ImportFault fault) {
    /** A blank cell, or no cell. */
    public static final CellValue ABSENT = new CellValue(null, List.of(), null);

    static CellValue rejected(ImportFault fault) {
        return new CellValue(null, List.of(), fault);
    }

    boolean isAbsent() {
        return number == null && symbols.isEmpty();
    }

    /** Whether a symbol replaces the number. */
    boolean isMissing() {
        return number == null && !symbols.isEmpty();
    }
}
