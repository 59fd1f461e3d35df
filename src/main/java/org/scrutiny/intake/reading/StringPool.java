package org.scrutiny.intake.reading;

/** Gives one string for equal texts as long as they keep coming: a file repeats its codes on every line. */
final class StringPool {
    private static final int SIZE = 1 << 12;
    private static final int LONGEST = 40;

    private final String[] texts = new String[SIZE];

    String get(char[] buffer, int offset, int length) {
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
        String known = texts[slot];
        if (known == null || !equals(known, buffer, offset, length)) {
            known = new String(buffer, offset, length);
            texts[slot] = known;
        }
        return known;
    }

    private static boolean equals(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
