package org.scrutiny.kernel.period;

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

    private static final List<Hint> ALL = List.of(
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
        for (Hint hint : ALL) {
            if (hint.pattern().matcher(text).matches()) {
                return hint.exception().apply(hint.message());
            }
        }
        return PeriodException.invalid("'" + text + "' is not a period. Write one such as " + EXAMPLES + ".");
    }
}
