package org.scrutiny.kernel.text;

/** The characters that no store can hold: U+0000 and lone surrogates. */
public final class StorableText {
    private static final int REPLACEMENT = 0xFFFD;

    private StorableText() {}

    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(StorableText::isStorable);
    }

    /** The text with U+FFFD in place of each character that cannot be stored. */
    public static String replace(String text) {
        if (isStorable(text)) {
            return text;
        }
        int[] kept = text.codePoints().map(c -> isStorable(c) ? c : REPLACEMENT).toArray();
        return new String(kept, 0, kept.length);
    }

    private static boolean isStorable(int c) {
        return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }
}
