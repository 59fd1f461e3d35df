package org.scrutiny.committee.minutes.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutiny.committee.minutes.layout.Marker.Family;
import org.scrutiny.committee.minutes.text.SourceText;

/** Recognises list markers: bullets, dashes, numbers, letters and Roman numerals. */
final class Markers {

    // Private-use characters are bullets of symbol fonts; two-character forms are wrongly decoded bullets.
    private static final String BULLET_SIGN = "(?:[·•●○◦▪■‣⁃∙\uF0B7\uF0A7]|â€¢|Â·)";
    private static final Pattern BULLET = Pattern.compile(BULLET_SIGN + " *");
    private static final Pattern INLINE_BULLET = Pattern.compile("(?<= )" + BULLET_SIGN + " +");
    private static final Pattern DASH = Pattern.compile("[-–—*] +|o {2,}|[-–—*] *$");
    private static final Pattern MULTI_LEVEL = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){1,3}[.)]? +(?=\\p{Lu})");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3})(?:\\) *|\\. +|\\.(?=\\p{Lu})|\\.$)");
    // A capital with a full stop is an initial ("J. Field"), not a marker.
    private static final Pattern LETTER =
            Pattern.compile("\\(?(?:[a-z]|[ivx]{2,6}|[A-Z]|[IVX]{2,5})\\) +|(?:[a-z]|[ivx]{2,6}|[IVX]{2,5})\\. +");
    private static final int MAX_LENGTH = 64;

    private Markers() {}

    /** The marker at the start of the text, or {@code null}. */
    static Marker at(SourceText text, int start, int end) {
        Matcher matcher = BULLET.matcher(text.view());
        // Padding with no-break spaces can be long, so the window is extended beyond it.
        int window = Math.min(end, text.skipBlanks(Math.min(start + MAX_LENGTH / 2, end), end) + MAX_LENGTH / 2);
        matcher.region(start, window);
        for (Family family : Family.values()) {
            matcher.usePattern(patternOf(family));
            matcher.region(start, window);
            if (matcher.lookingAt()) {
                int value = family == Family.NUMBER ? Integer.parseInt(matcher.group(1)) : 0;
                return new Marker(family, value, start, text.skipBlanks(matcher.end(), end));
            }
        }
        return null;
    }

    private static Pattern patternOf(Family family) {
        return switch (family) {
            case BULLET -> BULLET;
            case DASH -> DASH;
            case MULTI_LEVEL -> MULTI_LEVEL;
            case NUMBER -> NUMBER;
            case LETTER -> LETTER;
        };
    }

    /** A matcher for bullets inside a line. Each match is a bullet and the blanks after it. */
    static Matcher inlineBullets(SourceText text, int start, int end) {
        return INLINE_BULLET.matcher(text.view()).region(start, end).useTransparentBounds(true);
    }
}
