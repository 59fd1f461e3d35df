package org.scrutiny.committee.minutes;

/**
 * A stretch of the source.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
record Span(int start, int end) {

    boolean isEmpty() {
        return start >= end;
    }
}
