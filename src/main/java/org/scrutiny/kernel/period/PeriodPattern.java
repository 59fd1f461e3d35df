package org.scrutiny.kernel.period;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One notation of a period.
 *
 * @param pattern matches the whole of {@link NormalizedLiteral#text()} and finds its parts
 * @param reader checks the numbers in the parts and makes the period
 */
record PeriodPattern(Pattern pattern, Reader reader) {
    private static final String YEARS = "(?<years>\\d{4}[/-]\\d{1,4}|\\d{2}[/-]\\d{2}|\\d{6}|\\d{4})";
    private static final String KIND = "(?:financial|fiscal|academic|school|calendar|reporting)";
    private static final String QUARTER =
            "(?:(?<type>fy?|ay|cy|KIND(?: year)?) ?)?(?:q(?:uarter|tr)? ?(?<number>\\d{1,2})"
                    + "(?:(?:-| to )q?(?<upto>\\d))?|(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th) quarter)";

    /** Makes a period of the parts, or throws a {@link PeriodException} that says why there is none. */
    interface Reader {
        Period read(Parts parts, NormalizedLiteral literal, PeriodContext context);
    }

    /** The named groups that a pattern captured. */
    record Parts(Pattern pattern, Matcher matcher) {
        /** The text of a part; {@code null} if it is absent or the pattern has no such part. */
        String text(String name) {
            return pattern.pattern().contains("(?<" + name + ">") ? matcher.group(name) : null;
        }

        int number(String name) {
            return Integer.parseInt(matcher.group(name));
        }

        Years years() {
            return Years.read(matcher.group("years"));
        }
    }

    /** Compiles a template. Words in capitals are replaced with the parts that many notations share. */
    static PeriodPattern of(String template, Reader reader) {
        String regex = template.replace("QUARTER", QUARTER)
                .replace("YEARS", YEARS)
                .replace("KIND", KIND)
                .replace("DATE", Days.DATE)
                .replace("MONTHYEAR", Months.WITH_YEAR)
                .replace("MONTH", Months.NAME);
        return new PeriodPattern(Pattern.compile(regex), reader);
    }

    /** The period, or {@code null} if the literal does not match. */
    Period read(NormalizedLiteral literal, PeriodContext context) {
        Matcher matcher = pattern.matcher(literal.text());
        return matcher.matches() ? reader.read(new Parts(pattern, matcher), literal, context) : null;
    }
}
