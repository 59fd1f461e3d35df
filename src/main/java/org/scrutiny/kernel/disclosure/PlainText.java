package org.scrutiny.kernel.disclosure;

/** Text in which characters that look alike are the same, so that patterns can be simple. */
final class PlainText {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;
    private static final int MINUS = 0x2212;
    private static final int HYPHEN_BULLET = 0x2043;
    private static final int DECIMAL = 10;

    private PlainText() {}

    /**
     * Replaces digits of all scripts by 0 to 9, full-width characters by ordinary ones, blanks and line breaks by spaces and
     * dashes by hyphens, and leaves out invisible characters.
     */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(PlainText::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, DECIMAL);
        } else if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return c - FULL_WIDTH_OFFSET;
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        } else if (c == MINUS || c == HYPHEN_BULLET || Character.getType(c) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        return c;
    }
}
