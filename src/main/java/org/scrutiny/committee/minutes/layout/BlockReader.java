package org.scrutiny.committee.minutes.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.scrutiny.committee.minutes.text.LabelLines;
import org.scrutiny.committee.minutes.text.Line;
import org.scrutiny.committee.minutes.text.SourceText;
import org.scrutiny.committee.minutes.text.TruncationNotice;

/** Joins lines into blocks: list items and paragraphs, with wrapped lines rejoined. */
final class BlockReader {

    // A shorter line before a gap is more likely a heading than half a sentence.
    private static final int MIN_UNFINISHED = 40;

    private final SourceText text;
    private final Wrapping wrapping;
    private final List<Block> blocks = new ArrayList<>();
    private boolean bulletSeen;
    private int lastNumber;

    private Marker marker;
    private boolean open;
    private int indent;
    private int start;
    private Line last;
    private boolean inline;
    private boolean sealed;

    private BlockReader(SourceText text) {
        this.text = text;
        this.wrapping = Wrapping.of(text);
    }

    static BlockReader read(SourceText text) {
        var reader = new BlockReader(text);
        text.lines().forEach(reader::accept);
        reader.close(text.length());
        return reader;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Whether there are bullets inside lines, so that headings and footers may be inside lines too. */
    boolean hasInlineBullets() {
        return inline;
    }

    private void accept(Line line) {
        Marker found = Markers.at(text, line.textStart(), line.textEnd());
        boolean attached = last != null && !line.afterGap();
        if (found != null && attached && isPartOfSentence(found, line)) {
            found = null;
        }
        boolean opens = found != null || !continuesCurrent(line, attached);
        if (opens) {
            close(line.start());
            open(found, found == null ? line.textStart() : found.end());
            indent = line.indent();
        }
        sealed = opens && isSealed(line);
        last = line;
        splitAtInlineBullets(line, Math.max(start, line.textStart()));
    }

    private void open(Marker opened, int textStart) {
        marker = opened;
        open = true;
        start = textStart;
        if (opened != null) {
            bulletSeen |= opened.family() == Marker.Family.BULLET;
            lastNumber = opened.value();
        }
    }

    private void close(int limit) {
        if (open) {
            int end = Math.min(last.end(), limit);
            if (text.skipBlanks(start, end) < end) {
                blocks.add(new Block(marker, text.lineAt(start), start, end));
            }
        }
        open = false;
    }

    private boolean continuesCurrent(Line line, boolean attached) {
        if (!open || sealed) {
            return false;
        }
        if (start >= last.textEnd() && marker != null) {
            // The marker was alone on its line, so this is its text.
            start = line.textStart();
            return true;
        }
        if (standsAlone(line, attached)) {
            return false;
        }
        if (attached) {
            return hangs(line) || wrapping.continues(last, line);
        }
        return Wrapping.startsLower(text, line) && !Wrapping.endsSentence(text, last) && last.width() >= MIN_UNFINISHED;
    }

    /** Whether the line is indented further than the marker of its item. */
    private boolean hangs(Line line) {
        return marker != null && line.indent() > indent;
    }

    private boolean standsAlone(Line line, boolean attached) {
        if (DashboardHeading.at(text, line.textStart(), line.textEnd(), false) != null || isSealed(line)) {
            return true;
        }
        return ResolutionKeyword.opening(text, line.textStart(), line.textEnd()) != null
                && !(attached && wrapping.breaksSentence(last, line));
    }

    /** Whether the line is a label, page number, table row or notice, which never continues on the next line. */
    private boolean isSealed(Line line) {
        int window = Math.min(line.textEnd(), line.textStart() + LabelLines.MAX_LENGTH + 1);
        return text.view().charAt(line.textStart()) == '|'
                || TruncationNotice.startsAt(text, line.textStart(), line.textEnd())
                || LabelLines.standsAlone(text.collapse(line.textStart(), window));
    }

    /** Whether a dash or number at the start of a wrapped line belongs to the sentence ("… of 12 / – Members …"). */
    private boolean isPartOfSentence(Marker found, Line line) {
        if (!wrapping.breaksSentence(last, line)) {
            return false;
        }
        return switch (found.family()) {
            case BULLET, LETTER -> false;
            case DASH -> bulletSeen;
            case NUMBER -> found.value() != lastNumber + 1 && found.value() != lastNumber;
            case MULTI_LEVEL -> true;
        };
    }

    private void splitAtInlineBullets(Line line, int from) {
        Matcher bullet = Markers.inlineBullets(text, Math.min(from, line.textEnd()), line.textEnd());
        while (bullet.find()) {
            inline = true;
            close(bullet.start());
            open(new Marker(Marker.Family.BULLET, 0, bullet.start(), bullet.end()), bullet.end());
        }
    }
}
