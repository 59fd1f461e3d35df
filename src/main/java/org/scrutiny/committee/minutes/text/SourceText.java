package org.scrutiny.committee.minutes.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The source, its lines, and a view with plain spaces only and the same offsets. */
public final class SourceText {

    private final String source;
    private final String view;
    private final List<Line> lines;

    private SourceText(String source, String view, List<Line> lines) {
        this.source = source;
        this.view = view;
        this.lines = lines;
    }

    public static SourceText of(String source) {
        String view = Blanks.withPlainSpaces(source);
        return new SourceText(source, view, linesOf(source, view));
    }

    private static List<Line> linesOf(String source, String view) {
        var lines = new ArrayList<Line>();
        int number = 1;
        boolean gap = false;
        for (int start = 0; start < source.length(); number++) {
            int end = start;
            while (end < source.length() && !isBreak(source.charAt(end))) {
                end++;
            }
            int textStart = start;
            while (textStart < end && view.charAt(textStart) == ' ') {
                textStart++;
            }
            int textEnd = end;
            while (textEnd > textStart && view.charAt(textEnd - 1) == ' ') {
                textEnd--;
            }
            if (textStart < textEnd) {
                lines.add(new Line(number, start, textStart, textEnd, end, gap));
            }
            gap = textStart == textEnd;
            start = source.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return Collections.unmodifiableList(lines);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    public String source() {
        return source;
    }

    public String view() {
        return view;
    }

    public List<Line> lines() {
        return lines;
    }

    public int length() {
        return source.length();
    }

    public String collapse(int start, int end) {
        return Blanks.collapse(source, start, end);
    }

    /** The number of the line at the offset; for an offset in a blank line, of the last non-blank line before it. */
    public int lineAt(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.isEmpty() ? 1 : lines.get(low).number();
    }

    /** The first non-blank offset at or after {@code from}, or {@code limit}. */
    public int skipBlanks(int from, int limit) {
        int i = from;
        while (i < limit && view.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
