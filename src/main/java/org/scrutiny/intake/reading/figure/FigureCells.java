package org.scrutiny.intake.reading.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.text.Whitespace;

/**
 * Reads cells of figures: a number, a number followed by flags ({@code 12.3 [p]}, {@code 12.3 [r][e]}, {@code 12.3 p}), or
 * symbols in place of a number ({@code c}, {@code [c]}, {@code ..}). Any other text is a fault, and never 0.
 */
public final class FigureCells {
    private static final int MAX_INTEGER_DIGITS = 14;
    private static final int MAX_LENGTH = 100;

    private final Map<String, List<Symbol>> profileSymbols = new HashMap<>();
    private final Integer decimals;

    /**
     * Creates a reader for one file.
     *
     * @param symbols further texts that may replace a figure, each with the known symbol that it means; they take precedence
     *     over numbers, so that even {@code -1} can be a symbol
     * @param decimals number of decimals to which longer numbers are rounded, half up; null to keep all
     */
    public FigureCells(Map<String, String> symbols, Integer decimals) {
        symbols.forEach((written, symbol) -> profileSymbols.put(written, symbols(symbol)));
        this.decimals = decimals;
    }

    /** Reads a cell of figures, which has no surrounding white space. */
    public CellValue read(String cell) {
        if (cell.isEmpty()) {
            return CellValue.ABSENT;
        }
        List<Symbol> known = profileSymbols.isEmpty() ? null : profileSymbols.get(cell);
        if (known != null) {
            return new CellValue(null, known, null);
        }
        BigDecimal number = NumberText.parse(cell);
        return number == null ? withSymbols(cell) : checked(number, List.of(), cell);
    }

    /** Reads a cell of a numeric field that takes no symbols. */
    public CellValue readNumber(String cell) {
        BigDecimal number = NumberText.parse(cell);
        return number == null ? CellValue.rejected(FigureFaults.notANumber(cell)) : checked(number, List.of(), cell);
    }

    /** Parses a text of symbols alone; null if it contains anything else. */
    public static List<Symbol> symbols(String text) {
        List<Symbol> found = new ArrayList<>();
        String rest = takeSymbols(text, found);
        return rest.isEmpty() && !found.isEmpty() ? found : null;
    }

    private CellValue withSymbols(String cell) {
        List<Symbol> symbols = new ArrayList<>();
        String rest = takeSymbols(cell, symbols);
        if (rest.isEmpty()) {
            return symbols.stream().anyMatch(Symbol::explainsMissing)
                    ? new CellValue(null, symbols, null)
                    : CellValue.rejected(FigureFaults.flagWithoutValue(cell));
        }
        BigDecimal number = symbols.isEmpty() ? null : NumberText.parse(rest);
        if (number == null) {
            return CellValue.rejected(FigureFaults.notUnderstood(cell));
        }
        return symbols.stream().allMatch(Symbol::allowsValue)
                ? checked(number, symbols, cell)
                : CellValue.rejected(FigureFaults.symbolWithValue(cell));
    }

    private CellValue checked(BigDecimal number, List<Symbol> symbols, String cell) {
        BigDecimal rounded = number;
        if (decimals != null && number.scale() > decimals) {
            rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
            rounded = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }
        if (rounded.scale() > NumberText.MAX_DECIMALS || rounded.precision() - rounded.scale() > MAX_INTEGER_DIGITS) {
            return CellValue.rejected(FigureFaults.tooManyDigits(cell));
        }
        return new CellValue(rounded, symbols, null);
    }

    /**
     * Removes symbols from the end of a text: each in square brackets, or separated by a blank as Eurostat writes them. The
     * rest is returned without trailing blanks. Letters that follow a digit without a blank are not flags: 12p may be pence.
     */
    private static String takeSymbols(String text, List<Symbol> found) {
        String rest = text;
        while (!rest.isEmpty() && rest.length() <= MAX_LENGTH) {
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
