package org.scrutiny.intake.reading;

/** Why a cell of figures was not understood, and what to write instead. */
final class FigureFaults {
    private static final String SYMBOLS =
            "Write a number, leave the cell blank, or use a symbol such as c, x, z, u or low; the profile's 'symbols' can"
                    + " say what others mean.";

    private FigureFaults() {}

    static FileFault notUnderstood(String cell) {
        return cell.chars().anyMatch(c -> c >= '0' && c <= '9')
                ? notANumber(cell)
                : FileFault.of(
                                FaultCode.UNKNOWN_SYMBOL,
                                "'" + shown(cell) + "' is no number and no known symbol.",
                                SYMBOLS)
                        .value(cell);
    }

    static FileFault notANumber(String cell) {
        String hint = cell.indexOf('\n') >= 0
                ? "The cell spans lines; check that the quotes around it close."
                : "Write it like 1234.5 or 1,234.5: a point before decimals, commas or blanks only between groups of three"
                        + " digits.";
        return FileFault.of(FaultCode.INVALID_NUMBER, "'" + shown(cell) + "' cannot be read as a number.", hint)
                .value(cell);
    }

    static FileFault tooManyDigits(String cell) {
        return FileFault.of(
                        FaultCode.TOO_MANY_DIGITS,
                        "The number has more digits than are kept: 14 before the point, 10 behind it.",
                        "Round it, or let the profile's 'decimals' do so.")
                .value(cell);
    }

    static FileFault symbolWithValue(String cell) {
        return FileFault.of(
                        FaultCode.SYMBOL_WITH_VALUE,
                        "The symbol says that there is no figure, and there is one.",
                        "Leave out the symbol or the number.")
                .value(cell);
    }

    static FileFault flagWithoutValue(String cell) {
        return FileFault.of(
                        FaultCode.FLAG_WITHOUT_VALUE,
                        "The flag does not say why there is no figure.",
                        "Write the number in front of it, or a symbol that says why there is none: c, x, z, u or low.")
                .value(cell);
    }

    private static String shown(String cell) {
        return new FileFault(null, null, null, null, cell, null, null).value();
    }
}
