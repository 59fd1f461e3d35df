package org.scrutiny.intake.reading.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.text.Whitespace;

/**
 * Reads cells of figures: a number, a number with a unit ({@code 61.2%}, {@code 12 days}), a number followed by flags ({@code 12.3 [p]}, {@code 12.3 [r][e]}, {@code 12.3 p}), or
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

    /**
     * Reads a cell of figures, which has no surrounding white space.
     *
     * @param scale the factor by which its number is multiplied; null for none
     */
    public CellValue read(String cell, BigDecimal scale) {
        if (cell.isEmpty()) {
            return CellValue.ABSENT;
        }
        CellValue read = readWhole(cell);
        if (read.number() == null) {
            return read;
        }
        return scale == null
                ? checked(read.number(), read, cell)
                : read.unit() == null
                        ? checked(plain(read.number().multiply(scale)), read, cell)
                        : CellValue.rejected(FigureFaults.unitWithScale(cell, scale));
    }

    private CellValue readWhole(String cell) {
        List<Symbol> known = profileSymbols.isEmpty() ? null : profileSymbols.get(cell);
        if (known != null) {
            return CellValue.ofSymbols(known);
        }
        BigDecimal number = NumberText.parse(cell);
        return number == null ? withSymbols(cell) : new CellValue(number, List.of(), UnitText.percentIn(cell), null);
    }

    /** Reads a blank cell, to which the profile may give a meaning. */
    public CellValue readBlank() {
        List<Symbol> known = profileSymbols.get("");
        return known == null ? CellValue.ABSENT : new CellValue(null, known, null, null);
    }

    /** The symbols that the profile defines for a text; null if there are none. */
    public List<Symbol> find(String text) {
        return profileSymbols.get(text);
    }

    /** Reads a cell of a numeric field that takes no symbols: a number, perhaps with a unit. */
    public CellValue readNumber(String cell) {
        BigDecimal number = NumberText.parse(cell);
        UnitText read = number != null
                ? new UnitText(number, UnitText.percentIn(cell))
                : cell.length() > MAX_LENGTH ? null : UnitText.parse(cell);
        return read == null
                ? CellValue.rejected(FigureFaults.notANumber(cell))
                : checked(read.number(), new CellValue(null, List.of(), read.unit(), null), cell);
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
                    ? CellValue.ofSymbols(symbols)
                    : CellValue.rejected(FigureFaults.flagWithoutValue(cell));
        }
        BigDecimal number = symbols.isEmpty() ? null : NumberText.parse(rest);
        UnitText withUnit = number == null
                ? rest.length() > MAX_LENGTH ? null : UnitText.parse(rest)
                : new UnitText(number, UnitText.percentIn(rest));
        if (withUnit == null) {
            return CellValue.rejected(FigureFaults.notUnderstood(cell));
        }
        return symbols.stream().allMatch(Symbol::allowsValue)
                ? new CellValue(withUnit.number(), symbols, withUnit.unit(), null)
                : CellValue.rejected(FigureFaults.symbolWithValue(cell));
    }

    /** The number, rounded as the profile says, with the symbols and the unit of a cell; a fault if it has too many digits. */
    private CellValue checked(BigDecimal number, CellValue read, String cell) {
        BigDecimal rounded = number;
        if (decimals != null && number.scale() > decimals) {
            rounded = plain(number.setScale(decimals, RoundingMode.HALF_UP));
        }
        if (rounded.scale() > NumberText.MAX_DECIMALS || rounded.precision() - rounded.scale() > MAX_INTEGER_DIGITS) {
            return CellValue.rejected(FigureFaults.tooManyDigits(cell));
        }
        return new CellValue(rounded, read.symbols(), read.unit(), null);
    }

    /** Without trailing zeros and exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
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
