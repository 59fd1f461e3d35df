package org.scrutiny.committee.minutes.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scrutiny.committee.minutes.text.SourceText;

/** Finds the counted parts of a sentence: "(1) … (2) …", "i) … ii) …" or "a) … b) …". */
final class InlineParts {

    private static final Pattern COUNTER = Pattern.compile("(?<= |^)\\(?(\\d{1,2}|[a-z]{1,4})\\) +");
    private static final List<List<String>> SERIES = List.of(
            IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList(),
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
            List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));

    private InlineParts() {}

    /** The start offsets of the counters, then the end of the text; empty if there are fewer than two. */
    static List<Integer> of(SourceText text, int start, int end) {
        for (List<String> series : SERIES) {
            List<Integer> starts = starts(text, start, end, series);
            if (starts.size() > 1) {
                starts.add(end);
                return starts;
            }
        }
        return List.of();
    }

    private static List<Integer> starts(SourceText text, int start, int end, List<String> series) {
        var starts = new ArrayList<Integer>();
        Matcher counter = COUNTER.matcher(text.view()).region(start, end).useTransparentBounds(true);
        while (counter.find() && starts.size() < series.size()) {
            if (counter.group(1).equals(series.get(starts.size()))) {
                starts.add(counter.start());
            }
        }
        return starts;
    }

    /** The offset after the counter at {@code start}. */
    static int textStart(SourceText text, int start, int end) {
        Matcher counter = COUNTER.matcher(text.view()).region(start, end).useTransparentBounds(true);
        return counter.lookingAt() ? counter.end() : start;
    }
}
