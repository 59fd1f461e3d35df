package org.scrutiny.intake.reading.figure;

import java.math.BigDecimal;
import java.util.List;
import org.scrutiny.intake.reading.ImportFault;

/**
 * The content of one cell of figures.
 *
 * @param number null if the cell is blank, or if a symbol replaces the number
 * @param symbols the symbols in the cell
 * @param unit the unit beside the number, such as {@code %}; null if there is none. Only the indicator decides whether it fits
 * @param fault why the cell could not be read, or null
 */
public record CellValue(BigDecimal number, List<Symbol> symbols, String unit, ImportFault fault) {
    /** The unit of a percentage. */
    public static final String PERCENT = "%";

    /** The unit of {@code 1:06}, whose number is 18 months. */
    public static final String YEARS_AND_MONTHS = "years:months";

    /** A blank cell, or no cell. */
    public static final CellValue ABSENT = new CellValue(null, List.of(), null, null);

    static CellValue ofSymbols(List<Symbol> symbols) {
        return new CellValue(null, symbols, null, null);
    }

    static CellValue rejected(ImportFault fault) {
        return new CellValue(null, List.of(), null, fault);
    }

    boolean isAbsent() {
        return number == null && symbols.isEmpty();
    }

    /** Whether a symbol replaces the number. */
    boolean isMissing() {
        return number == null && !symbols.isEmpty();
    }
}
