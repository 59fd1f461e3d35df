package org.scrutiny.intake.reading.csv.record;

/** A small cache of strings: a file repeats its codes on every line. A new text replaces another with the same slot. */
final class StringPool {
    private static final int SIZE = 1 << 12;
    private static final int MAX_LENGTH = 40;

    private final String[] texts = new String[SIZE];

    /** Returns a string of these characters, reusing a recent equal one. */
    String get(char[] buffer, int offset, int length) {
        if (length > MAX_LENGTH) {
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
