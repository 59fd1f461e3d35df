package org.scrutiny.platform.problem;

/** What was sent, made fit to be repeated in an answer: short, and without half characters, which UTF-8 cannot carry. */
final class EchoedText {
    private static final int REPLACEMENT = 0xFFFD;

    private EchoedText() {}

    /** The text; a number is never expanded, so 1e999999999 stays as short as it was sent. */
    static String of(Object value, int longest) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) <= longest
                ? shown.toString()
                : shown.append('…').toString();
    }
}
