package org.scrutiny.kernel.period;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote, made even: lower case, single spaces, plain hyphens with nothing around them, without fillers,
 * qualifier and remark.
 *
 * @param remark what stood in brackets and has to agree with the period; {@code null} if there was none
 */
record NormalizedLiteral(String text, String remark) {
    static final int LONGEST = 100;

    private static final Pattern FILLERS = Pattern.compile("\\b(?:the|of) ");
    private static final Pattern REMARK = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern SPACED_SIGNS = Pattern.compile(" ?([-/]) ?");

    static NormalizedLiteral of(String written) {
        if (written == null || written.isEmpty()) {
            throw empty();
        }
        if (written.length() > LONGEST) {
            throw PeriodException.invalid("A period has at most " + LONGEST + " characters; write Q1 2024/25.");
        }
        String text = Qualifier.strip(tidy(plain(written).toLowerCase(Locale.ROOT)));
        if (text.isEmpty()) {
            throw empty();
        }
        Matcher remark = REMARK.matcher(text);
        return remark.find()
                ? new NormalizedLiteral(
                        tidy(remark.replaceFirst(" ")), remark.group(1).strip())
                : new NormalizedLiteral(text, null);
    }

    private static String tidy(String text) {
        String spaced = SPACES.matcher(text).replaceAll(" ").strip();
        return FILLERS.matcher(SPACED_SIGNS.matcher(spaced).replaceAll("$1")).replaceAll("");
    }

    /** Spaces, separators and dashes of word processors become plain ones; any other foreign character is refused. */
    private static String plain(String written) {
        var plain = new StringBuilder(written.length());
        written.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ',' || c == ';') {
                plain.append(' ');
            } else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
                plain.append('-');
            } else if (c == 0x2018 || c == 0x2019) {
                plain.append('\'');
            } else if (c > ' ' && c < 0x7f) {
                plain.append((char) c);
            } else if (c != 0xfeff && c != 0x200b) {
                throw PeriodException.invalid(String.format(
                        Locale.ROOT,
                        "The character U+%04X does not belong in a period; write plain letters and digits.",
                        c));
            }
        });
        return plain.toString();
    }

    private static PeriodException empty() {
        return PeriodException.invalid("The period is empty; write a period such as Q1 2024/25 or 31 March 2025.");
    }
}
