package org.scrutiny.intake.reading;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one cell of figures says.
 *
 * @param number null if the cell is blank, or a symbol says why there is none
 * @param symbols what is said about it
 * @param fault why the cell was not understood, or null
 */
record CellValue(BigDecimal number, List<Symbol> symbols, FileFault fault) {
    static final CellValue ABSENT = new CellValue(null, List.of(), null);

    static CellValue of(BigDecimal number) {
        return new CellValue(number, List.of(), null);
    }

    static CellValue refused(FileFault fault) {
        return new CellValue(null, List.of(), fault);
    }

    boolean isAbsent() {
        return number == null && symbols.isEmpty();
    }

    /** Whether a symbol stands in place of the number. */
    boolean isMissing() {
        return number == null && !symbols.isEmpty();
    }
}
