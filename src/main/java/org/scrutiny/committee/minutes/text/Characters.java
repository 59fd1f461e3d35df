package org.scrutiny.committee.minutes.text;

/** What a character reference can name and no store can keep: U+0000 and halves of surrogate pairs. */
public final class Characters {
    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /** The text with U+FFFD in place of each such character. */
    public static String storable(String text) {
        if (text.codePoints().allMatch(Characters::isStorable)) {
            return text;
        }
        int[] kept = text.codePoints().map(c -> isStorable(c) ? c : REPLACEMENT).toArray();
        return new String(kept, 0, kept.length);
    }

    private static boolean isStorable(int c) {
        return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }
}
