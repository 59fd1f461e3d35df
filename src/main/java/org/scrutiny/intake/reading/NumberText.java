package org.scrutiny.intake.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Reads a number as people and spreadsheets write it: {@code 1,234.5}, {@code 1 234}, {@code 61.2%}, {@code −3},
 * {@code 1.2E3}. What is no number in one clear way is none: {@code 1,23,4} and {@code 12,5} are refused.
 *
 * <p>A program that computes in binary may print 85.600000000000009 for what it shows as 85.6. So a number with decimals and
 * more than 15 significant digits is read to the 15 digits that spreadsheets show, if the two are neighbours in binary or
 * it has more decimals than are kept. Any other number is exactly what is written.
 */
final class NumberText {
    private static final int LONGEST = 100;
    private static final int LARGEST_EXPONENT = 1_000;
    /** So many digits behind the point are kept. */
    static final int MOST_DECIMALS = 10;

    /** What a binary number of double precision is good for. */
    private static final MathContext SURE_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LONG_DIGITS = 18;
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

    /** The number without zeros at its end, or null if the text, which has no surrounding blanks, is none. */
    static BigDecimal read(String text) {
        return text.isEmpty() || text.length() > LONGEST ? null : new NumberText(text).read();
    }

    private BigDecimal read() {
        skipPercent();
        boolean negative = takeSign();
        if (!takeInteger() || !takeFraction()) {
            return null;
        }
        int exponent = takeExponent();
        if (at < end || exponent > LARGEST_EXPONENT || exponent < -LARGEST_EXPONENT) {
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

    /** One sign for a percentage, in front or behind; the column says anyway what its numbers are. */
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
        // The minus of mathematics, and the dashes that word processors put in its place.
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

    /** Digits, all in groups of three behind the first if there are separators, which are all alike. */
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

    /** The exponent, 0 if there is none; a malformed one is left where it stands. */
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
            value = isDigit(text.charAt(i)) ? Math.min(10 * value + text.charAt(i) - '0', LARGEST_EXPONENT + 1) : NONE;
        }
        if (value == NONE) {
            return 0;
        }
        at = end;
        return negative ? -value : value;
    }

    private void take(char digit) {
        if (written == null && count == LONG_DIGITS) {
            written = new StringBuilder().append(digits);
        }
        count++;
        if (written == null) {
            digits = 10 * digits + (digit - '0');
        } else {
            written.append(digit);
        }
    }

    /** Without noise, and without zeros at the end or an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > 0 && stripped.precision() > SURE_DIGITS.getPrecision()) {
            BigDecimal sure = stripped.round(SURE_DIGITS).stripTrailingZeros();
            if (stripped.scale() > MOST_DECIMALS || areNeighbours(stripped, sure)) {
                stripped = sure;
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
