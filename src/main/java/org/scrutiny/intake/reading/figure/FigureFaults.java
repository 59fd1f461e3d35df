package org.scrutiny.intake.reading.figure;

import java.math.BigDecimal;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;

/** The faults of cells of figures, each with the way to correct it. */
final class FigureFaults {
    private static final String SYMBOLS =
            "Enter a number, or use a symbol such as c, x, z, u or low. The profile's 'symbols' can"
                    + " define others.";

    private FigureFaults() {}

    static ImportFault notUnderstood(String cell) {
        return cell.chars().anyMatch(c -> c >= '0' && c <= '9')
                ? notANumber(cell)
                : ImportFault.of(
                                FaultCode.UNKNOWN_SYMBOL,
                                "'" + ImportFault.truncate(cell) + "' is neither a number nor a known symbol.",
                                cell.charAt(0) == '#' ? NumberHints.find(cell) : SYMBOLS)
                        .withValue(cell);
    }

    static ImportFault notANumber(String cell) {
        return ImportFault.of(
                        FaultCode.INVALID_NUMBER,
                        "'" + ImportFault.truncate(cell) + "' is not a number.",
                        NumberHints.find(cell))
                .withValue(cell);
    }

    static ImportFault tooManyDigits(String cell) {
        return ImportFault.of(
                        FaultCode.TOO_MANY_DIGITS,
                        "The number has too many digits: at most 14 before the decimal point and 10 after it.",
                        "Round it, or set 'decimals' in the profile.")
                .withValue(cell);
    }

    static ImportFault unitWithScale(String cell, BigDecimal scale) {
        return ImportFault.of(
                        FaultCode.WRONG_UNIT,
                        "The cell has a unit, but the profile multiplies the column by " + scale.toPlainString() + ".",
                        "Remove the unit from the cell, or 'scale' from the profile.")
                .withValue(cell);
    }

    static ImportFault symbolWithValue(String cell) {
        return ImportFault.of(
                        FaultCode.SYMBOL_WITH_VALUE,
                        "The symbol means that there is no figure, but the cell contains one.",
                        "Remove the symbol or the number.")
                .withValue(cell);
    }

    static ImportFault flagWithoutValue(String cell) {
        return ImportFault.of(
                        FaultCode.FLAG_WITHOUT_VALUE,
                        "The flag does not explain why there is no figure.",
                        "Put the number before it, or use a symbol that explains the gap: c, x, z, u or low.")
                .withValue(cell);
    }
}
