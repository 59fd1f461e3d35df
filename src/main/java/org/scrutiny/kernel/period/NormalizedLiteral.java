package org.scrutiny.kernel.period;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A literal in a uniform spelling: lower case, single spaces, plain hyphens without spaces, and no filler words, qualifier or
 * remark.
 *
 * @param remark text in brackets, which must agree with the period; {@code null} for none
 */
record NormalizedLiteral(String text, String remark) {
    static final int MAX_LENGTH = 100;

    private static final Pattern FILLERS = Pattern.compile("\\b(?:the|of) ");
    private static final Pattern REMARK = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern KIND_OF_YEAR =
            Pattern.compile("(financial|fiscal|academic|school|calendar|reporting)(?: year)?");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern SPACED_SIGNS = Pattern.compile(" ?([-/]) ?");

    static NormalizedLiteral normalize(String written) {
        if (written == null || written.isEmpty()) {
            throw empty();
        }
        if (written.length() > MAX_LENGTH) {
            throw PeriodException.invalid(
                    "A period must not exceed " + MAX_LENGTH + " characters. Write one such as Q1 2024/25.");
        }
        String text = Qualifier.strip(tidy(plain(written).toLowerCase(Locale.ROOT)));
        if (text.isEmpty()) {
            throw empty();
        }
        Matcher remark = REMARK.matcher(text);
        if (!remark.find()) {
            return new NormalizedLiteral(text, null);
        }
        String said = remark.group(1).strip();
        String rest = tidy(remark.replaceFirst(" "));
        Matcher kind = KIND_OF_YEAR.matcher(said);
        return kind.matches()
                ? new NormalizedLiteral(rest + " " + kind.group(1) + " year", null)
                : new NormalizedLiteral(rest, said);
    }

    private static String tidy(String text) {
        String spaced = SPACES.matcher(text).replaceAll(" ").strip();
        return FILLERS.matcher(SPACED_SIGNS.matcher(spaced).replaceAll("$1")).replaceAll("");
    }

    /** Replaces typographic spaces, separators, dashes and quotes with plain ones; refuses any other non-ASCII character. */
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
                        "The character U+%04X is not allowed in a period. Use plain letters and digits.",
                        c));
            }
        });
        return plain.toString();
    }

    private static PeriodException empty() {
        return PeriodException.invalid("The period is empty. Write one such as Q1 2024/25 or 31 March 2025.");
    }
}
