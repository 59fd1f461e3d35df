package org.scrutiny.platform.problem;

/** Makes text from a request fit for a response: short, and without unpaired surrogates, which UTF-8 cannot encode. */
final class EchoedText {
    private static final int REPLACEMENT = 0xFFFD;

    private EchoedText() {}

    /** The text of a value; null for null. The exponent of a number is not expanded, so 1e999999999 stays short. */
    static String of(Object value, int maxLength) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(maxLength)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) <= maxLength
                ? shown.toString()
                : shown.append('…').toString();
    }
}
