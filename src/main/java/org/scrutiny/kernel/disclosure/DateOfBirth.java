package org.scrutiny.kernel.disclosure;

import java.util.List;
import java.util.regex.Pattern;

/** Dates that the text calls a date of birth. */
final class DateOfBirth {
    private static final int DISTANCE = 30;

    private static final Pattern BIRTH = Pattern.compile(
            "(?=[BD])(?<![A-Z])(?:BORN|DATE OF BIRTH|BIRTH ?-?DATE|BIRTHDAY|D\\.? ?O\\.? ?B\\.?)(?![A-Z])",
            Pattern.CASE_INSENSITIVE);

    private static final String DAY = "[0-3]?[0-9]";
    private static final String SEPARATOR = "(?: ?[/.-] ?| )";
    private static final String MONTH = "(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}+\\.?";
    private static final String ORDINAL = "(?:ST|ND|RD|TH)?";

    private static final Pattern DATE = Pattern.compile(
            "(?=[0-9JFMASOND])(?<![A-Z0-9])(?:"
                    + DAY + SEPARATOR + "[01]?[0-9]" + SEPARATOR + "(?:[0-9]{2}){1,2}"
                    + "|(?:19|20)[0-9]{2}" + SEPARATOR + "[01]?[0-9]" + SEPARATOR + DAY
                    + "|[0-9]{8}"
                    + "|" + DAY + ORDINAL + "[ -]?(?:OF )?" + MONTH
                    + "|" + MONTH + " " + DAY + ORDINAL + ",? [0-9]{4}"
                    + ")(?![0-9])",
            Pattern.CASE_INSENSITIVE);

    /** A date after one of these tells who is counted, not who was born. */
    private static final List<String> COHORT =
            List.of("BEFORE ", "AFTER ", "BETWEEN ", "SINCE ", "UNTIL ", "FROM ", "AND ", "TO ");

    private DateOfBirth() {}

    static boolean occursIn(String text) {
        Occurrences births = Occurrences.of(BIRTH, text);
        return !births.places().isEmpty()
                && Occurrences.of(DATE, text).areNear(births, DISTANCE, (date, gap) -> !isCohort(text, date.start()));
    }

    private static boolean isCohort(String text, int date) {
        return COHORT.stream().anyMatch(word -> text.regionMatches(true, date - word.length(), word, 0, word.length()));
    }
}
