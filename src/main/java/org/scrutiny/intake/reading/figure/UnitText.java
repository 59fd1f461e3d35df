package org.scrutiny.intake.reading.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutiny.intake.reading.text.Whitespace;

/**
 * A number with its unit, as in {@code 61.2%}, {@code £1,200}, {@code 12 days} and {@code 1:06} or {@code 1 year 6 months}.
 *
 * @param number in the unit; months for years and months
 */
record UnitText(BigDecimal number, String unit) {
    private static final int MONTHS_OF_YEAR = 12;
    private static final String CURRENCIES = "£€$";
    private static final Set<String> PERCENT_WORDS = Set.of("percent", "per cent", "pct", "pc");

    private static final Pattern YEARS = Pattern.compile(
            "(\\d{1,3})(?::(0?\\d|1[01])| ?(?:years?|yrs?|y),? ?(?:and )?(\\d|1[01]) ?(?:months?|mths?|m))",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> MULTIPLES = Set.of("thousand", "million", "billion", "bn");

    /** A word of two letters or more: a single letter is a flag, or pence. No digit but in a rate. */
    private static final Pattern WORDS = Pattern.compile("per [\\d,]+( [\\p{L} -]+)?|\\p{L}[\\p{L} /.-]*\\p{L}\\.?");

    /** The sign beside a number that could be parsed with it; null for none. */
    static String percentIn(String cell) {
        return cell.charAt(0) == '%' || cell.charAt(cell.length() - 1) == '%' ? CellValue.PERCENT : null;
    }

    /** Parses a text that is not a number alone; null if it is not a number with a unit. */
    static UnitText parse(String text) {
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            int months = MONTHS_OF_YEAR * Integer.parseInt(years.group(1))
                    + Integer.parseInt(years.group(2) == null ? years.group(3) : years.group(2));
            return new UnitText(BigDecimal.valueOf(months), CellValue.YEARS_AND_MONTHS);
        }
        int at = 0;
        while (at < text.length() && !isUnit(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return null;
        }
        char found = text.charAt(at);
        if (CURRENCIES.indexOf(found) >= 0) {
            boolean isBefore = text.substring(0, at).chars().noneMatch(Character::isDigit);
            String number = text.substring(0, at) + (isBefore ? Whitespace.trim(text.substring(at + 1)) : "");
            boolean isWhole = isBefore || at == text.length() - 1;
            return isWhole ? of(number, String.valueOf(found)) : null;
        }
        String words = text.substring(at);
        return WORDS.matcher(words).matches() && !MULTIPLES.contains(words.toLowerCase(Locale.ROOT))
                ? of(text.substring(0, at), name(words))
                : null;
    }

    private static boolean isUnit(char c) {
        return Character.isLetter(c) || CURRENCIES.indexOf(c) >= 0;
    }

    private static String name(String words) {
        return PERCENT_WORDS.contains(words.toLowerCase(Locale.ROOT)) ? CellValue.PERCENT : words;
    }

    private static UnitText of(String number, String unit) {
        BigDecimal parsed = number.contains(CellValue.PERCENT) ? null : NumberText.parse(Whitespace.trim(number));
        return parsed == null ? null : new UnitText(parsed, unit);
    }
}
