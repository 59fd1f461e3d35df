package org.scrutiny.committee.minutes.text;

/** Blank characters as left in minutes by word processors and web pages, and how they are collapsed. */
public final class Blanks {

    private static final String ZERO_WIDTH = "\uFEFF\u200B\u2060";

    private Blanks() {}

    public static boolean isBlank(char c) {
        if (c < 0x7F) {
            return c <= ' ' && (c == ' ' || (c >= '\t' && c <= '\r') || c >= 0x1C);
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || isZeroWidth(c);
    }

    public static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isBlank((char) c));
    }

    private static boolean isZeroWidth(char c) {
        return ZERO_WIDTH.indexOf(c) >= 0;
    }

    /** The trimmed range, with one space for each run of blanks and without zero-width marks. */
    public static String collapse(CharSequence text, int start, int end) {
        var out = new StringBuilder(Math.min(end - start, 1 << 16));
        boolean space = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isZeroWidth(c)) {
                continue;
            }
            if (isBlank(c)) {
                space = true;
            } else {
                if (space && out.length() > 0) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text with a plain space for every blank character. Offsets stay the same and patterns become simpler. */
    static String withPlainSpaces(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            if (isBlank(plain[i])) {
                plain[i] = ' ';
            }
        }
        return new String(plain);
    }
}
