package org.scrutiny.committee.minutes.speech;

/** Whether two words may be spellings of the same word. */
final class Spelling {

    private Spelling() {}

    /** Whether one letter is changed, added or missing, or two neighbouring letters are swapped. */
    static boolean isClose(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int left = one.length() - head - tail;
        int right = other.length() - head - tail;
        boolean exchanged = left == 2
                && right == 2
                && one.charAt(head) == other.charAt(head + 1)
                && one.charAt(head + 1) == other.charAt(head);
        return exchanged || (left <= 1 && right <= 1);
    }
}
