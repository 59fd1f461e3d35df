package org.scrutiny.intake.reading.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.scrutiny.intake.reading.text.Whitespace;

/**
 * Parses numbers as people and spreadsheets write them: {@code 1,234.5}, {@code 1 234}, {@code 61.2%}, {@code −3},
 * {@code 1.2E3}. Ambiguous or malformed text is not a number: {@code 1,23,4} and {@code 12,5} are rejected.
 *
 * <p>A program that computes in binary may print 85.600000000000009 for a number that it shows as 85.6. Therefore a number
 * with decimals and more than 15 significant digits is rounded to the 15 digits that spreadsheets show, if the two are
 * neighbours in binary or if it has more than 10 decimals. Any other number is taken exactly as written.
 */
final class NumberText {
    /** Largest number of decimals that is stored. */
    static final int MAX_DECIMALS = 10;

    private static final int MAX_LENGTH = 100;
    private static final int MAX_EXPONENT = 1_000;

    /** The precision of a binary number of double precision. */
    private static final MathContext RELIABLE_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int MAX_LONG_DIGITS = 18;
    private static final int NONE = -1;

    private final String text;
    private int at;
    private int end;
    private long digits;
    private int count;
    private int scale;
    private StringBuilder written;

    private NumberText(String text) {
        this.text = text;
        this.end = text.length();
    }

    /** Parses a text without surrounding blanks; returns the number without trailing zeros, or null if it is not one. */
    static BigDecimal parse(String text) {
        return text.isEmpty() || text.length() > MAX_LENGTH ? null : new NumberText(text).parse();
    }

    private BigDecimal parse() {
        skipPercent();
        boolean negative = takeSign();
        if (!takeInteger() || !takeFraction()) {
            return null;
        }
        int exponent = takeExponent();
        if (at < end || exponent > MAX_EXPONENT || exponent < -MAX_EXPONENT) {
            return null;
        }
        BigDecimal number = written == null
                ? BigDecimal.valueOf(negative ? -digits : digits, scale)
                : new BigDecimal((negative ? "-" : "") + written + "E" + -scale);
        if (exponent != 0) {
            number = number.scaleByPowerOfTen(exponent);
        }
        return number.scale() == 0 ? number : plain(number);
    }

    /** Skips one percent sign, before or after the number; the column determines the unit anyway. */
    private void skipPercent() {
        if (text.charAt(at) == '%') {
            at = skipBlanks(at + 1);
        } else if (text.charAt(end - 1) == '%') {
            end--;
            while (end > at && Whitespace.is(text.charAt(end - 1))) {
                end--;
            }
        }
    }

    private boolean takeSign() {
        if (at >= end) {
            return false;
        }
        char c = text.charAt(at);
        // The mathematical minus, and the dashes that word processors substitute for it.
        boolean negative = c == '-' || c == '\u2212' || c == '\u2010' || c == '\u2011' || c == '\u2013';
        if (negative || c == '+') {
            at = skipBlanks(at + 1);
        }
        return negative;
    }

    private int skipBlanks(int from) {
        int to = from;
        while (to < end && Whitespace.is(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** Takes the integer digits. Separators must all be the same and enclose groups of three digits. */
    private boolean takeInteger() {
        int first = at;
        char separator = 0;
        int group = 0;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                take(c);
                group++;
            } else if (isSeparator(c)) {
                boolean whole = separator == 0 ? group >= 1 && group <= 3 : group == 3 && separator == c;
                if (!whole || text.charAt(first) == '0') {
                    return false;
                }
                separator = c;
                group = 0;
            } else {
                break;
            }
        }
        return separator == 0 || group == 3;
    }

    private boolean takeFraction() {
        boolean integer = count > 0;
        if (at == end || text.charAt(at) != '.') {
            return integer;
        }
        int first = ++at;
        while (at < end && isDigit(text.charAt(at))) {
            take(text.charAt(at++));
            scale++;
        }
        return integer || at > first;
    }

    /** Takes the exponent; returns 0 if there is none, and leaves a malformed one unread. */
    private int takeExponent() {
        if (at == end || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
            return 0;
        }
        int from = at + 1;
        boolean negative = from < end && text.charAt(from) == '-';
        if (negative || (from < end && text.charAt(from) == '+')) {
            from++;
        }
        int value = from < end ? 0 : NONE;
        for (int i = from; i < end && value != NONE; i++) {
            value = isDigit(text.charAt(i)) ? Math.min(10 * value + text.charAt(i) - '0', MAX_EXPONENT + 1) : NONE;
        }
        if (value == NONE) {
            return 0;
        }
        at = end;
        return negative ? -value : value;
    }

    private void take(char digit) {
        if (written == null && count == MAX_LONG_DIGITS) {
            written = new StringBuilder().append(digits);
        }
        count++;
        if (written == null) {
            digits = 10 * digits + (digit - '0');
        } else {
            written.append(digit);
        }
    }

    /** Removes binary noise, trailing zeros and the exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > 0 && stripped.precision() > RELIABLE_DIGITS.getPrecision()) {
            BigDecimal rounded = stripped.round(RELIABLE_DIGITS).stripTrailingZeros();
            if (stripped.scale() > MAX_DECIMALS || areNeighbours(stripped, rounded)) {
                stripped = rounded;
            }
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean areNeighbours(BigDecimal one, BigDecimal other) {
        BigDecimal step = new BigDecimal(Math.ulp(one.doubleValue()));
        return one.subtract(other).abs().compareTo(step) <= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }
}
