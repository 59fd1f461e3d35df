package org.scrutiny.kernel.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses dates, with the day before the month as in Britain. */
final class Days {
    /** Regular expression of the texts that {@link #read} accepts. */
    static final String DATE = "(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{1,2}-\\d{1,2}"
            + "|\\d{1,2}(?:st|nd|rd|th)?[ -]?MONTH[ -]?\\d{4}|MONTH[ -]\\d{1,2}(?:st|nd|rd|th)? \\d{4})";

    private static final String ORDINAL = "(?:st|nd|rd|th)?";
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2}|\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})" + ORDINAL + "[ -]?(" + Months.NAME + ")[ -]?(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(" + Months.NAME + ")[ -](\\d{1,2})" + ORDINAL + " (\\d{4})");

    private Days() {}

    /** Reads {@code 31 march 2025}, {@code march 31 2025}, {@code 31/03/2025}, {@code 2025-03-31}; else null. */
    static LocalDate read(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return dayFirst(numbers);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(Years.full(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(
                    Years.full(dayFirst.group(3)),
                    Months.number(dayFirst.group(2)),
                    Integer.parseInt(dayFirst.group(1)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches()
                ? day(
                        Years.full(monthFirst.group(3)),
                        Months.number(monthFirst.group(1)),
                        Integer.parseInt(monthFirst.group(2)))
                : null;
    }

    /** The last day of a period that ends with a day or a month. */
    static LocalDate end(String text) {
        LocalDate day = read(text);
        YearMonth month = day == null ? Months.read(text.startsWith("end ") ? text.substring(4) : text) : null;
        if (day == null && month == null) {
            throw PeriodException.invalid("'" + text + "' is not a date. Write 30 June 2024 or June 2024.");
        }
        return day == null ? month.atEndOfMonth() : day;
    }

    private static LocalDate dayFirst(Matcher numbers) {
        int day = Integer.parseInt(numbers.group(1));
        int month = Integer.parseInt(numbers.group(2));
        if (numbers.group(3).length() == 2) {
            throw PeriodException.invalid("Write the year of a date with four digits, as in 31/03/2024.");
        }
        int year = Years.full(numbers.group(3));
        if (month > 12 && day >= 1 && day <= 12) {
            throw PeriodException.invalid("There is no month " + month + ". Write the day before the month: " + month
                    + "/" + numbers.group(1) + "/" + year + ".");
        }
        return day(year, month, day);
    }

    private static LocalDate day(int year, int month, int day) {
        YearMonth of = Months.of(year, month);
        try {
            return of.atDay(day);
        } catch (DateTimeException e) {
            throw PeriodException.invalid("There is no day " + day + ": " + Months.label(month, month == 2 ? year : 0)
                    + " has " + of.lengthOfMonth() + " days.");
        }
    }
}
