package org.scrutiny.kernel.period;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses names of months, and months with their year. */
final class Months {
    static final String NAME = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    /** Texts that {@link #read} is called with. It refuses two digits after a space, which may be a day. */
    static final String WITH_YEAR =
            "(?:MONTH[ -]?'?(?:\\d{4}|\\d{2})|\\d{4}[ -]?MONTH|\\d{1,2}/\\d{4}|\\d{4}-?m\\d{1,2})";

    private static final List<String> SHORT_NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern NAME_FIRST =
            Pattern.compile("(?<name>" + NAME + ")(?:[ -]?(?<year>\\d{4})|-(?<short>\\d{2})|[ -]?'(?<brief>\\d{2}))");

    private static final Pattern YEAR_FIRST = Pattern.compile("(?<year>\\d{4})[ -]?(?<name>" + NAME + ")");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:(?<first>\\d{1,2})/(?<endyear>\\d{4})|(?<year>\\d{4})(?:-(?<iso>\\d{2})|-?m(?<sdmx>\\d{1,2})))");

    private Months() {}

    /** The number of a month from its name. */
    static int number(String name) {
        return SHORT_NAMES.indexOf(name.substring(0, 3)) + 1;
    }

    /** Reads {@code april 2024}, {@code 2024 april}, {@code apr-24}, {@code 04/2024} or {@code 2024-04}; else null. */
    static YearMonth read(String text) {
        Matcher named = NAME_FIRST.matcher(text);
        if (named.matches()) {
            String year = first(named.group("year"), first(named.group("short"), named.group("brief")));
            return YearMonth.of(Years.full(year), number(named.group("name")));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return YearMonth.of(Years.full(yearFirst.group("year")), number(yearFirst.group("name")));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return null;
        }
        String month = first(numbers.group("first"), first(numbers.group("iso"), numbers.group("sdmx")));
        return of(Years.full(first(numbers.group("year"), numbers.group("endyear"))), Integer.parseInt(month));
    }

    static YearMonth of(int year, int month) {
        if (month < 1 || month > 12) {
            throw PeriodException.invalid("There is no month " + month + ". Write April 2024 or 2024-04.");
        }
        return YearMonth.of(year, month);
    }

    /** The name with the year; without it if the year is 0. */
    static String label(int month, int year) {
        return PeriodFormat.month(Month.of(month)) + (year == 0 ? "" : " " + year);
    }

    private static String first(String one, String other) {
        return one == null ? other : one;
    }
}
