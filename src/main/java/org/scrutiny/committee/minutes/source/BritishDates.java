package org.scrutiny.committee.minutes.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses dates as written on British pages. */
final class BritishDates {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern WORDED = Pattern.compile(
            "(?:(mon|tues|wednes|thurs|fri|satur|sun)day,? )?(\\d{1,2})(?:st|nd|rd|th)? (" + String.join("|", MONTHS)
                    + "),? (\\d{4})",
            Pattern.CASE_INSENSITIVE);

    private BritishDates() {}

    /** The date at the start of the text, as dd/mm/yyyy; {@code null} if there is none. */
    static LocalDate of(String text) {
        Matcher matcher = SLASHED.matcher(text);
        return matcher.lookingAt()
                ? day(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)))
                : null;
    }

    /** The first date with its month in words; {@code null} if there is none. */
    static LocalDate worded(String text) {
        Matcher matcher = WORDED.matcher(text);
        return matcher.find() ? of(matcher) : null;
    }

    /** The index of the first date with its month in words; -1 if there is none. */
    static int startOfWorded(String text) {
        Matcher matcher = WORDED.matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }

    /** Whether the first date with its month in words has the wrong weekday. */
    static boolean namesWrongWeekday(String text) {
        Matcher matcher = WORDED.matcher(text);
        if (!matcher.find() || matcher.group(1) == null) {
            return false;
        }
        LocalDate day = of(matcher);
        return day != null
                && !day.getDayOfWeek()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(matcher.group(1).toLowerCase(Locale.ROOT));
    }

    private static LocalDate of(Matcher matcher) {
        int month = MONTHS.indexOf(matcher.group(3).toLowerCase(Locale.ROOT)) + 1;
        return day(number(matcher.group(2)), month, number(matcher.group(4)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static LocalDate day(int day, int month, int year) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
