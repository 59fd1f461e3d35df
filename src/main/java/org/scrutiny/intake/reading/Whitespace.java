package org.scrutiny.intake.reading;

/** The blanks that surround what people type, with those that Java does not count, such as the no-break space. */
final class Whitespace {
    private static final char ZERO_WIDTH = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Whitespace() {}

    /** NUL is no blank: it is a sign of a file that was misread. */
    static boolean is(char c) {
        if (c < '\u0080') {
            return c <= ' ' && c != 0;
        }
        return Character.isSpaceChar(c) || c == '\u0085' || c == ZERO_WIDTH || c == BYTE_ORDER_MARK;
    }

    static String trim(String text) {
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
