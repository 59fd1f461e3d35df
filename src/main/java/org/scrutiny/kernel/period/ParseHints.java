package org.scrutiny.kernel.period;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Why a literal that has none of the forms is no period. */
final class ParseHints {
    private static final String EXAMPLES = "Q1 2024/25, 2024/25, April 2024 or 31 March 2025";

    private record Refusal(Pattern pattern, Function<String, PeriodException> exception, String message) {
        static Refusal invalid(String pattern, String message) {
            return new Refusal(pattern(pattern), PeriodException::invalid, message);
        }

        static Refusal ambiguous(String pattern, String message) {
            return new Refusal(pattern(pattern), PeriodException::ambiguous, message);
        }

        private static Pattern pattern(String template) {
            return Pattern.compile(template.replace("MONTH", Months.NAME));
        }
    }

    private static final List<Refusal> ALL = List.of(
            Refusal.ambiguous(
                    ".*\\bmunicipal\\b.*",
                    "A municipal year has no fixed first day; write Q1 2015/16 or April to June 2015."),
            Refusal.ambiguous(
                    ".*\\b(?:last|previous|past|this|current|latest|recent|next|since|today|yesterday|now|ago)\\b.*",
                    "This counts from a day that it does not name; write the period itself, such as Q1 2024/25 or"
                            + " 12 months to 30 June 2024."),
            Refusal.ambiguous(
                    "\\d{1,3} (?:weeks?|months?|quarters?|years?)",
                    "This does not say when it ends; write 12 months to 30 June 2024."),
            Refusal.ambiguous(
                    "(?:(?:financial|academic|calendar|reporting) )?(?:year|quarter|month)(?: end| to date)?|ytd",
                    "This names no year; write a period such as " + EXAMPLES + "."),
            Refusal.ambiguous(
                    "\\d{1,2}(?:st|nd|rd|th)?[ -]?MONTH|MONTH",
                    "The year is missing; write April 2024 or 21 January 2024."),
            Refusal.ambiguous("MONTH(?:-| to )MONTH", "The year is missing; write April to June 2024."),
            Refusal.ambiguous(
                    "(?:autumn|spring|summer)(?: terms?)?", "The year is missing; write Autumn term 2024/25."),
            Refusal.invalid(
                    ".*\\bq(?:uarter)? ?\\d.*\\bq(?:uarter)? ?\\d.*",
                    "This names two quarters; write one, or a year to date such as Q1-2 2024/25."),
            Refusal.invalid(
                    "\\d{4}/\\d{1,2}/\\d{1,4}", "This is three numbers; write 2023/24, or a date as 31/03/2024."),
            Refusal.invalid(
                    ".*(?:\\d[oil]|\\b[oil]\\d).*", "A letter stands where a digit belongs (O for 0, l for 1)."));

    private ParseHints() {}

    static PeriodException of(String text) {
        for (Refusal refusal : ALL) {
            if (refusal.pattern().matcher(text).matches()) {
                return refusal.exception().apply(refusal.message());
            }
        }
        return PeriodException.invalid("'" + text + "' is not a period; write one such as " + EXAMPLES + ".");
    }
}
