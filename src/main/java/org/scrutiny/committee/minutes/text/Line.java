package org.scrutiny.committee.minutes.text;

/**
 * A line of the source that is not blank.
 *
 * @param number from 1, counting blank lines
 * @param start offset of the line
 * @param textStart offset of its first character that is not blank
 * @param textEnd offset after its last character that is not blank
 * @param end offset after the line, without its terminator
 * @param afterGap whether a blank line stands before it
 */
public record Line(int number, int start, int textStart, int textEnd, int end, boolean afterGap) {

    /** Columns taken, including the indent. */
    public int width() {
        return textEnd - start;
    }

    /** Columns before the text. */
    public int indent() {
        return textStart - start;
    }
}
