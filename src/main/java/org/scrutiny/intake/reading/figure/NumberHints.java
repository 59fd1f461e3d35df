package org.scrutiny.intake.reading.figure;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Hints for texts that stand in the place of a number, by what people and spreadsheets meant with them. */
final class NumberHints {
    private static final String USUAL =
            "Write it as 1234.5 or 1,234.5: a decimal point, and commas or blanks only between groups of three digits.";

    /** In order: the first that is found in the text decides. */
    private static final List<Map.Entry<Pattern, String>> HINTS = List.of(
            hint("\\n", "The cell spans several lines; check that its quotes are closed."),
            hint("^#", "A formula failed in the spreadsheet. Correct it there, and send the row again."),
            hint(
                    "^([<>≤≥~±]|(fewer|less|more|under|over|up to|at (least|most)|about|ca?\\.) ?)|\\d ?([-–]|to) ?\\d",
                    "This is a range, not a figure. If it replaces a figure that is not published, define it in the"
                            + " profile's 'symbols', such as {\"<5\": \"c\"}."),
            hint(
                    "\\d ?(k|m|bn|thousand|million|billion)$",
                    "Write the number in full, without a word or letter for thousands or millions."),
            hint("^\\(.*\\)$", "If the number is negative, write it with a minus sign, as in -1.2."),
            hint(
                    "^\\d+:\\d+$",
                    "Years and months are written as 1:06 for 1 year and 6 months; the months are from 0 to 11."),
            hint(
                    "\\d ?([prebfu]|[*†‡]+)$",
                    "Remove a footnote mark. Write a flag in square brackets behind the number, as in 12 [p]."));

    private NumberHints() {}

    private static Map.Entry<Pattern, String> hint(String pattern, String hint) {
        return Map.entry(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), hint);
    }

    /** What to do about a text that is not a number. */
    static String find(String text) {
        for (Map.Entry<Pattern, String> hint : HINTS) {
            if (hint.getKey().matcher(text).find()) {
                return hint.getValue();
            }
        }
        return USUAL;
    }
}
