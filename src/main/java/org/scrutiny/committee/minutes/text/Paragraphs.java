package org.scrutiny.committee.minutes.text;

import java.util.ArrayList;
import java.util.List;

/** Divides a text into paragraphs at blank lines. */
final class Paragraphs {

    private Paragraphs() {}

    static List<Span> of(String text, Span range) {
        var paragraphs = new ArrayList<Span>();
        int start = range.start();
        while (start < range.end()) {
            int gap = text.indexOf("\n\n", start);
            int end = gap < 0 || gap > range.end() ? range.end() : gap;
            if (!text.substring(start, end).isBlank()) {
                paragraphs.add(new Span(start, end));
            }
            start = end + 2;
        }
        return paragraphs;
    }
}
