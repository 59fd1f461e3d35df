package org.scrutiny.committee.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a due date in a text, such as "by 31 March 2025". A date without its year is not a due date. */
final class StatedDay {
    private static final Pattern DAY = Pattern.compile(
            "\\bby (?:the )?([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? (January|February|March|April|May|June|July"
                    + "|August|September|October|November|December) ([12][0-9]{3})\\b",
            Pattern.CASE_INSENSITIVE);

    private StatedDay() {}

    /** The due date; null if the text states none. */
    static LocalDate find(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(3)),
                    Month.valueOf(day.group(2).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(day.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
