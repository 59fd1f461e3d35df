package org.scrutiny.committee.minutes.layout;

/**
 * A list marker in front of a block.
 *
 * @param family which kind of list it belongs to
 * @param value the number of a numbered item, otherwise 0
 * @param start offset of the marker
 * @param end offset of the text after it
 */
record Marker(Family family, int value, int start, int end) {

    /** Kinds of list marker. */
    enum Family {
        BULLET,
        DASH,
        NUMBER,
        MULTI_LEVEL,
        LETTER
    }
}
