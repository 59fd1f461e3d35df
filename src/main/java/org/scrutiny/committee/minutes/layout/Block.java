package org.scrutiny.committee.minutes.layout;

/**
 * A paragraph or list item.
 *
 * @param marker the list marker; {@code null} for a paragraph
 * @param line line on which the text starts, from 1
 * @param start offset of the text after the marker
 * @param end offset after the text's last line
 */
record Block(Marker marker, int line, int start, int end) {

    boolean isItem() {
        return marker != null;
    }

    /** Offset of the marker, or of the text if there is none. */
    int outerStart() {
        return marker == null ? start : marker.start();
    }

    boolean hasMarker(Marker.Family family) {
        return marker != null && marker.family() == family;
    }
}
