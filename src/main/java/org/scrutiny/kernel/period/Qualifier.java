package org.scrutiny.kernel.period;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A publisher's remark on the figures of a period, as in {@code 2025 (prov)}. It does not change the dates. */
public enum Qualifier {
    NONE,
    PROVISIONAL,
    REVISED,
    FINAL,
    OUTTURN,
    ESTIMATED,
    FORECAST;

    private static final String WORD =
            "prov(?:isional)?|preliminary|rev(?:ised)?|final|outturn|est(?:imated?)?|forecast";
    /** A letter in square brackets is the shorthand of the Government Statistical Service, in which f is a forecast. */
    private static final Pattern AT_THE_END = Pattern.compile("(?:\\((?<brief>[pref]|ot|" + WORD + ")\\.?\\)"
            + "|\\[(?<shorthand>[pref]|" + WORD + ")\\.?\\]"
            + "|[ -]+(?<word>" + WORD + ")\\.?"
            + "|(?<=\\d) ?(?<letter>[pr]))$");

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
        String shorthand = matcher.group("shorthand");
        String written = Stream.of(shorthand, matcher.group("brief"), matcher.group("word"), matcher.group("letter"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return switch (written.charAt(0)) {
            case 'p' -> PROVISIONAL;
            case 'r' -> REVISED;
            case 'e' -> ESTIMATED;
            case 'f' -> written.startsWith("fo") || "f".equals(shorthand) ? FORECAST : FINAL;
            default -> OUTTURN;
        };
    }

    /** The text without the qualifier. */
    static String strip(String text) {
        return AT_THE_END.matcher(text).replaceFirst("").strip();
    }
}
