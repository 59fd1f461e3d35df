package org.scrutiny.committee.minutes.layout;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scrutiny.committee.minutes.text.Line;
import org.scrutiny.committee.minutes.text.SourceText;

/**
 * Detects whether a text is wrapped at a fixed width, and at which. A long line that breaks off inside a sentence is
 * evidence for wrapping; a line that ends with its sentence is evidence against it.
 */
final class Wrapping {

    private static final int MIN_WRAPPED = 40;
    private static final int MAX_WRAPPED = 200;
    private static final int MAX_WORD = 16;
    private static final Pattern BREAKS_OFF = Pattern.compile(
            "(?:,|\\b(?:an?|the|of|and|or|to|for|by|with|from|that|Councillors?|Miss|(?:Cllrs?|Mrs?|Ms|Dr)\\.?))$");

    private final SourceText text;
    private final int width;

    private Wrapping(SourceText text, int width) {
        this.text = text;
        this.width = width;
    }

    static Wrapping of(SourceText text) {
        List<Line> lines = text.lines();
        int[] broken = new int[lines.size()];
        int count = 0;
        int deliberate = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            Line line = lines.get(i);
            boolean paragraph = before.width() >= MIN_WRAPPED && !line.afterGap();
            if (!paragraph || Markers.at(text, line.textStart(), line.textEnd()) != null) {
                continue;
            }
            boolean ends = endsSentence(text, before);
            if (startsLower(text, line)) {
                if (!ends && before.width() <= MAX_WRAPPED) {
                    broken[count++] = before.width();
                }
            } else if (ends) {
                deliberate++;
            }
        }
        if (count == 0 || count < deliberate) {
            return new Wrapping(text, 0);
        }
        int[] widths = IntStream.of(Arrays.copyOf(broken, count)).sorted().toArray();
        // Not the maximum: a single long line must not make all other breaks look deliberate.
        return new Wrapping(text, widths[(count - 1) * 9 / 10]);
    }

    /** Whether the line continues the sentence or paragraph of the line directly before it. */
    boolean continues(Line before, Line line) {
        return (startsLower(text, line) && !endsSentence(text, before)) || breaksOff(before) || isFull(before, line);
    }

    /** Whether the line ends where only wrapping breaks: after a comma, or a word such as "the". */
    private boolean breaksOff(Line line) {
        int from = Math.max(line.textStart(), line.textEnd() - MAX_WORD);
        return BREAKS_OFF.matcher(text.view()).region(from, line.textEnd()).find();
    }

    /** Whether a sentence was wrapped between the two lines. */
    boolean breaksSentence(Line before, Line line) {
        return isFull(before, line) && !endsSentence(text, before);
    }

    private boolean isFull(Line before, Line line) {
        if (width == 0) {
            return false;
        }
        int word = line.textStart();
        while (word < line.textEnd() && text.view().charAt(word) != ' ') {
            word++;
        }
        return before.width() + 1 + word - line.textStart() > width;
    }

    static boolean startsLower(SourceText text, Line line) {
        return Character.isLowerCase(text.view().codePointAt(line.textStart()));
    }

    static boolean endsSentence(SourceText text, Line line) {
        return ".;:?!".indexOf(text.view().charAt(line.textEnd() - 1)) >= 0;
    }
}
