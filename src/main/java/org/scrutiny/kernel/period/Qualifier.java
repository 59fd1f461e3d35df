package org.scrutiny.kernel.period;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A publisher's remark on the figures of a period, as in {@code 2025 (prov)}. It does not change the dates. */
public enum Qualifier {
    NONE,
    PROVISIONAL,
    REVISED,
    FINAL,
    OUTTURN;

    private static final Pattern AT_THE_END =
            Pattern.compile("(?:\\((?<brief>p|r|f|prov|provisional|rev|revised|final|ot|outturn)\\)"
                    + "| (?<word>provisional|revised|final|outturn))$");

    /** The qualifier at the end of a literal. */
    public static Qualifier in(String literal) {
        // Most literals end with a digit.
        if (literal == null
                || literal.length() > NormalizedLiteral.MAX_LENGTH
                || literal.isEmpty()
                || Character.isDigit(literal.charAt(literal.length() - 1))) {
            return NONE;
        }
        Matcher matcher = AT_THE_END.matcher(literal.strip().toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return NONE;
        }
        String written = matcher.group("brief") == null ? matcher.group("word") : matcher.group("brief");
        return switch (written.charAt(0)) {
            case 'p' -> PROVISIONAL;
            case 'r' -> REVISED;
            case 'f' -> FINAL;
            default -> OUTTURN;
        };
    }

    /** The text without the qualifier. */
    static String strip(String text) {
        return AT_THE_END.matcher(text).replaceFirst("").strip();
    }
}
