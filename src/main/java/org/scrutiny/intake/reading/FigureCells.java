package org.scrutiny.intake.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads cells of figures: a number, a number with flags behind it ({@code 12.3 [p]}, {@code 12.3 [r][e]}, {@code 12.3 p}),
 * or symbols in its place ({@code c}, {@code [c]}, {@code ..}). A text that is neither is a fault, and never 0.
 */
final class FigureCells {
    /** So many digits before the point are kept. */
    private static final int MOST_INTEGER_DIGITS = 14;

    private static final int LONGEST = 100;

    private final Map<String, List<Symbol>> own = new HashMap<>();
    private final Integer decimals;

    /**
     * A reader for one file.
     *
     * @param symbols what else may stand in a cell, and which known symbol it is; they come before numbers, so that even a
     *     {@code -1} can be one
     * @param decimals how many a longer number is rounded to, half up, or null to keep them all
     */
    FigureCells(Map<String, String> symbols, Integer decimals) {
        symbols.forEach((written, symbol) -> own.put(written, symbols(symbol)));
        this.decimals = decimals;
    }

    CellValue read(String cell) {
        if (cell.isEmpty()) {
            return CellValue.ABSENT;
        }
        List<Symbol> known = own.isEmpty() ? null : own.get(cell);
        if (known != null) {
            return new CellValue(null, known, null);
        }
        BigDecimal number = NumberText.read(cell);
        return number == null ? withSymbols(cell) : checked(number, List.of(), cell);
    }

    /** A number of a field that takes no symbols. */
    CellValue number(String cell) {
        BigDecimal number = NumberText.read(cell);
        return number == null ? CellValue.refused(FigureFaults.notANumber(cell)) : checked(number, List.of(), cell);
    }

    /** The symbols that a text consists of, or null if it holds anything else. */
    static List<Symbol> symbols(String text) {
        List<Symbol> found = new ArrayList<>();
        String rest = takeSymbols(text, found);
        return rest.isEmpty() && !found.isEmpty() ? found : null;
    }

    private CellValue withSymbols(String cell) {
        List<Symbol> symbols = new ArrayList<>();
        String rest = takeSymbols(cell, symbols);
        if (rest.isEmpty()) {
            return symbols.stream().anyMatch(Symbol::saysWhyMissing)
                    ? new CellValue(null, symbols, null)
                    : CellValue.refused(FigureFaults.flagWithoutValue(cell));
        }
        BigDecimal number = symbols.isEmpty() ? null : NumberText.read(rest);
        if (number == null) {
            return CellValue.refused(FigureFaults.notUnderstood(cell));
        }
        return symbols.stream().allMatch(Symbol::allowsValue)
                ? checked(number, symbols, cell)
                : CellValue.refused(FigureFaults.symbolWithValue(cell));
    }

    private CellValue checked(BigDecimal number, List<Symbol> symbols, String cell) {
        BigDecimal kept = number;
        if (decimals != null && number.scale() > decimals) {
            kept = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
            kept = kept.scale() < 0 ? kept.setScale(0) : kept;
        }
        if (kept.scale() > NumberText.MOST_DECIMALS || kept.precision() - kept.scale() > MOST_INTEGER_DIGITS) {
            return CellValue.refused(FigureFaults.tooManyDigits(cell));
        }
        return new CellValue(kept, symbols, null);
    }

    /**
     * Takes symbols from the end of a text: each in square brackets, or letters behind a blank as Eurostat writes them. What
     * is left has no blank at its end. Letters that follow a digit without a blank are no flags: 12p may be pence.
     */
    private static String takeSymbols(String text, List<Symbol> found) {
        String rest = text;
        while (!rest.isEmpty() && rest.length() <= LONGEST) {
            int from;
            Symbol symbol;
            if (rest.charAt(rest.length() - 1) == ']') {
                from = rest.lastIndexOf('[');
                symbol = from < 0 ? null : Symbol.WRITTEN.get(rest.substring(from + 1, rest.length() - 1));
            } else {
                from = rest.length();
                while (from > 0 && rest.charAt(from - 1) != ']' && !Whitespace.is(rest.charAt(from - 1))) {
                    from--;
                }
                symbol = Symbol.WRITTEN.get(rest.substring(from));
            }
            if (symbol == null) {
                return rest;
            }
            found.add(0, symbol);
            rest = Whitespace.trim(rest.substring(0, from));
        }
        return rest;
    }
}
