package org.scrutiny.intake.reading.text;

/** White space as people type it, including characters that Java does not count, such as the no-break space. */
public final class Whitespace {
    private static final char ZERO_WIDTH = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Whitespace() {}

    /** Whether a character is white space. NUL is not: it indicates a wrong encoding. */
    public static boolean is(char c) {
        if (c < '\u0080') {
            return c <= ' ' && c != 0;
        }
        return Character.isSpaceChar(c) || c == '\u0085' || c == ZERO_WIDTH || c == BYTE_ORDER_MARK;
    }

    /** Removes white space from both ends. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
