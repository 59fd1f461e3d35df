package org.scrutiny.kernel.period;

/**
 * A year, or two years, as written: {@code 2024}, {@code 2024/25}, {@code 2024-2025}, {@code 24/25} or {@code 202425}.
 *
 * @param last the same as first for a single year
 * @param written the text that was read
 */
record Years(int first, int last, String written) {
    /** Reason for refusing a single year where both calendar years are needed. */
    static final String ONLY_ONE_GIVEN = "This kind of year spans two calendar years, but only one is given.";

    /** Reads the text that the {@code YEARS} part of a pattern captured. */
    static Years read(String written) {
        int separator = Math.max(written.indexOf('/'), written.indexOf('-'));
        if (separator < 0 && written.length() == 4) {
            return new Years(full(written), full(written), written);
        }
        if (separator < 0 && written.length() == 6) {
            return pair(full(written.substring(0, 4)), written.substring(4), written);
        }
        return pair(full(written.substring(0, separator)), written.substring(separator + 1), written);
    }

    private static Years pair(int first, String tail, String written) {
        if (tail.length() == 4) {
            return new Years(first, full(tail), written);
        }
        if (tail.length() != 2) {
            throw PeriodException.invalid("'" + written + "' is not a year. Write 2024/25 or 2024-2025.");
        }
        int last = first / 100 * 100 + Integer.parseInt(tail);
        boolean nextCentury = first % 100 == 99 && last == first - 99;
        return new Years(first, nextCentury ? last + 100 : last, written);
    }

    /** A year of four digits, or of two digits in 1970 to 2069; 0 for {@code null}. */
    static int full(String year) {
        if (year == null) {
            return 0;
        }
        int number = Integer.parseInt(year);
        if (year.length() == 2) {
            return number < 70 ? 2000 + number : 1900 + number;
        }
        if (number < 1900 || number > 2100) {
            throw PeriodException.invalid("The year " + year + " is outside 1900 to 2100.");
        }
        return number;
    }

    boolean isSingle() {
        return written.length() == 4;
    }

    boolean hasSlash() {
        return written.indexOf('/') >= 0;
    }

    boolean isConsecutive() {
        return last == first + 1;
    }

    /** The month in {@code 2024-03}, or 0. */
    int month() {
        boolean twoDigits = written.length() == 7 && written.charAt(4) == '-';
        int month = twoDigits ? Integer.parseInt(written.substring(5)) : 0;
        return month <= 12 ? month : 0;
    }

    /** The month in {@code 202403}, which would be two years in reverse order, or 0. */
    int compactMonth() {
        int month = written.length() == 6 && last < first ? last % 100 : 0;
        return month <= 12 ? month : 0;
    }

    /** The calendar year in which a financial or academic year starts. */
    int start() {
        if (!isConsecutive()) {
            throw PeriodException.invalid("The years " + first + " and " + last + " are "
                    + (last < first ? "in reverse order" : "not consecutive") + ". Write "
                    + YearType.FINANCIAL.label(first) + ".");
        }
        return first;
    }
}
