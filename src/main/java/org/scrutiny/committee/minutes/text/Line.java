package org.scrutiny.committee.minutes.text;

/**
 * A non-blank line of the source.
 *
 * @param number from 1, counting blank lines
 * @param start offset of the line
 * @param textStart offset of its first non-blank character
 * @param textEnd offset after its last non-blank character
 * @param end offset after the line, without its terminator
 * @param afterGap whether a blank line precedes it
 */
public record Line(int number, int start, int textStart, int textEnd, int end, boolean afterGap) {

    /** The width in columns, including the indent. */
    public int width() {
        return textEnd - start;
    }

    /** The columns before the text. */
    public int indent() {
        return textStart - start;
    }
}
