package org.scrutiny.committee.minutes.text;

/**
 * A range of the source.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Span(int start, int end) {

    public boolean isEmpty() {
        return start >= end;
    }
}
