package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Explains why a literal that matches no pattern is not a period. */
final class ParseHints {
    private static final String EXAMPLES = "Q1 2024/25, 2024/25, April 2024 or 31 March 2025";

    private record Hint(Pattern pattern, Function<String, PeriodException> exception, String message) {
        static Hint invalid(String pattern, String message) {
            return new Hint(pattern(pattern), PeriodException::invalid, message);
        }

        static Hint ambiguous(String pattern, String message) {
            return new Hint(pattern(pattern), PeriodException::ambiguous, message);
        }

        private static Pattern pattern(String template) {
            return Pattern.compile(template.replace("MONTH", Months.NAME));
        }
    }

    /** Days of the years 1982 to 2036, as spreadsheets number them. */
    private static final Pattern SERIAL_NUMBER = Pattern.compile("[34]\\d{4}(?:\\.\\d+)?");

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private static final List<Hint> ALL = List.of(
            Hint.invalid(
                    "\\d{4}-\\d{2}-\\d{2}(?:[t ]\\d{1,2}:\\d{2}.*|z)|.*\\d \\d{1,2}:\\d{2}.*",
                    "This is a time, whose day depends on the time zone. Write the day, such as 2024-06-30, or the"
                            + " period, such as Q1 2024/25."),
            Hint.invalid("\\d{10}|\\d{13}", "This is a time as a number. Write the day, such as 2024-06-30."),
            Hint.invalid("(?:19|20)\\d{6}", "Write a date with hyphens, as in 2024-06-30."),
            Hint.invalid(
                    "\\d{1,2}(?:st|nd|rd|th)?[ -]?MONTH[ -]?'?\\d{2}",
                    "Write the year of a date with four digits, as in 31 March 2025."),
            Hint.ambiguous(
                    ".*\\bfy ?'?\\d{2}\\b(?![/-]).*",
                    "A financial year has two calendar years, and only one is given. Write Q1 2024/25 or 2024/25."),
            Hint.ambiguous(
                    ".*\\bmunicipal\\b.*",
                    "A municipal year has no fixed first day. Write Q1 2015/16 or April to June 2015."),
            Hint.ambiguous(
                    ".*\\b(?:last|previous|past|this|current|latest|recent|next|since|today|yesterday|now|ago)\\b.*",
                    "This is relative to a day that it does not name. Write the period itself, such as Q1 2024/25 or"
                            + " 12 months to 30 June 2024."),
            Hint.ambiguous(
                    "\\d{1,3} (?:weeks?|months?|quarters?|years?)",
                    "The end is missing. Write 12 months to 30 June 2024."),
            Hint.ambiguous(
                    "(?:(?:financial|academic|calendar|reporting) )?(?:year|quarter|month)(?: end| to date)?|ytd",
                    "The year is missing. Write a period such as " + EXAMPLES + "."),
            Hint.ambiguous(
                    "\\d{1,2}(?:st|nd|rd|th)?[ -]?MONTH|MONTH",
                    "The year is missing. Write April 2024 or 21 January 2024."),
            Hint.ambiguous("MONTH(?:-| to )MONTH", "The year is missing. Write April to June 2024."),
            Hint.ambiguous("(?:autumn|spring|summer)(?: terms?)?", "The year is missing. Write Autumn term 2024/25."),
            Hint.invalid(
                    ".*\\bq(?:uarter)? ?\\d.*\\bq(?:uarter)? ?\\d.*",
                    "This names two quarters. Write one, or a year to date such as Q1-2 2024/25."),
            Hint.invalid(
                    "\\d{4}/\\d{1,2}/\\d{1,4}",
                    "These are three numbers. Write 2023/24, or a date such as 31/03/2024."),
            Hint.invalid(".*(?:\\d[oil]|\\b[oil]\\d).*", "There is a letter in place of a digit (O for 0, l for 1)."));

    private ParseHints() {}

    static PeriodException explain(String text) {
        if (SERIAL_NUMBER.matcher(text).matches()) {
            return PeriodException.invalid(text + " may be the number of a day in a spreadsheet: "
                    + PeriodFormat.day(DAY_0.plusDays(Integer.parseInt(text.substring(0, 5))))
                    + ". Write the day, or format the column as text.");
        }
        for (Hint hint : ALL) {
            if (hint.pattern().matcher(text).matches()) {
                return hint.exception().apply(hint.message());
            }
        }
        return PeriodException.invalid("'" + text + "' is not a period. Write one such as " + EXAMPLES + ".");
    }
}
