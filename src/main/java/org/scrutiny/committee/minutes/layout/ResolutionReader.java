package org.scrutiny.committee.minutes.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutiny.committee.minutes.model.Resolution;
import org.scrutiny.committee.minutes.model.UnplacedReason;
import org.scrutiny.committee.minutes.model.WarningKind;
import org.scrutiny.committee.minutes.text.SentenceShape;
import org.scrutiny.committee.minutes.text.SourceText;

/** Reads a resolution and its parts, which may be in the same block or in the blocks below. */
final class ResolutionReader {

    private static final Pattern AFTER_KEYWORD =
            Pattern.compile("(?:,? +\\(?unanimously\\)?,?)? *[-:.,–—]* *", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN =
            Pattern.compile("(?:that|to|the following|as follows|[-–—: ])*", Pattern.CASE_INSENSITIVE);
    private static final Pattern THAT = Pattern.compile("(?:That|that|THAT|To|to)\\b");
    private static final Pattern ORDERING = Pattern.compile("\\b(?:be|to)\\b");
    private static final Pattern GOES_ON = Pattern.compile("(?:;|,|;? and)$");

    private final SourceText source;
    private final List<Piece> pieces;
    private final MinutesCollector collector;
    private final int end;

    ResolutionReader(SourceText source, List<Piece> pieces, int end, MinutesCollector collector) {
        this.source = source;
        this.pieces = pieces;
        this.end = end;
        this.collector = collector;
    }

    /** Reads the resolution at the index and returns the index of the next piece. */
    int read(int index) {
        Piece piece = pieces.get(index);
        Block block = piece.block();
        ResolutionKeyword found = ResolutionKeyword.leading(source, block.start(), block.end());
        String keyword = source.collapse(found.start(), found.end());
        Matcher after = AFTER_KEYWORD.matcher(source.view()).region(found.end(), block.end());
        int body = after.lookingAt() ? after.end() : found.end();
        String text = source.collapse(body, block.end());
        if (isOpen(text)) {
            return readBelow(index, keyword, text.isEmpty());
        }
        addParts(block.start(), body, block.end(), keyword);
        int next = index + 1;
        while (next < end && isText(next) && continues(next - 1, next)) {
            addPart(pieces.get(next).block(), keyword);
            next++;
        }
        return next;
    }

    private static boolean isOpen(String text) {
        return text.endsWith(":") || (text.length() < 60 && OPEN.matcher(text).matches());
    }

    private int readBelow(int index, String keyword, boolean label) {
        Block head = pieces.get(index).block();
        int next = index + 1;
        if (next >= end || !isText(next)) {
            boolean labelOfResolution = label && next < end && pieces.get(next).is(Piece.Purpose.RESOLUTION);
            if (!labelOfResolution) {
                collector.unplaced(UnplacedReason.RESOLUTION_WITHOUT_TEXT, head.outerStart(), head.end());
            }
            return next;
        }
        Block first = pieces.get(next).block();
        addParts(head.start(), first.start(), first.end(), keyword);
        next++;
        while (next < end && isText(next) && (continues(next - 1, next) || isNextItem(next - 1, next))) {
            addPart(pieces.get(next).block(), keyword);
            next++;
        }
        return next;
    }

    /** Whether the sentence of one block continues in the next. */
    private boolean continues(int before, int index) {
        Piece piece = pieces.get(index);
        if (THAT.matcher(piece.text()).lookingAt() && (!piece.text().startsWith("To ") || piece.isItem())) {
            return true;
        }
        String text = pieces.get(before).text();
        String tail = text.substring(Math.max(0, text.length() - 5));
        return GOES_ON.matcher(tail).find() && isOrder(piece.text());
    }

    private boolean isNextItem(int before, int index) {
        Marker last = pieces.get(before).block().marker();
        Marker marker = pieces.get(index).block().marker();
        if (last == null || marker == null || last.family() != marker.family()) {
            return false;
        }
        return switch (marker.family()) {
            case NUMBER ->
                marker.value() == last.value() + 1
                        || (marker.value() == last.value()
                                && isOrder(pieces.get(index).text()));
            case LETTER, MULTI_LEVEL -> true;
            case BULLET, DASH -> isOrder(pieces.get(index).text());
        };
    }

    /** Whether the text is worded as an order ("be approved", "to write"), not as a report of a discussion. */
    private static boolean isOrder(String text) {
        String start = text.substring(0, Math.min(SentenceShape.MAX_TITLE, text.length()));
        return Character.isLowerCase(start.codePointAt(0))
                || (ORDERING.matcher(start).find() && !SentenceShape.reports(start));
    }

    private boolean isText(int index) {
        return pieces.get(index).is(Piece.Purpose.TEXT);
    }

    private void addParts(int rawStart, int textStart, int textEnd, String keyword) {
        List<Integer> parts = InlineParts.of(source, textStart, textEnd);
        if (parts.isEmpty()) {
            add(rawStart, textStart, textEnd, keyword);
            return;
        }
        for (int i = 0; i + 1 < parts.size(); i++) {
            int start = parts.get(i);
            int partEnd = parts.get(i + 1);
            add(i == 0 ? rawStart : start, InlineParts.textStart(source, start, partEnd), partEnd, keyword);
        }
    }

    private void addPart(Block block, String keyword) {
        add(block.outerStart(), block.start(), block.end(), keyword);
    }

    private void add(int rawStart, int textStart, int textEnd, String keyword) {
        String text = source.collapse(textStart, textEnd);
        String kept = SentenceShape.withoutClosingSemicolon(text);
        if (kept.isEmpty()) {
            collector.unplaced(UnplacedReason.RESOLUTION_WITHOUT_TEXT, rawStart, textEnd);
            return;
        }
        String raw = source.collapse(rawStart, textEnd);
        var resolution = new Resolution(kept, raw, keyword, ResolutionAction.of(kept), source.lineAt(rawStart));
        collector.resolution(resolution, rawStart, textEnd);
    }

    /** Reads a paragraph worded as a resolution ("That … be noted") without its keyword. */
    boolean readWithoutKeyword(Piece piece) {
        Block block = piece.block();
        String start = piece.text().substring(0, Math.min(300, piece.text().length()));
        if (piece.isItem()
                || !start.startsWith("That ")
                || !start.contains(" be ")
                || ResolutionAction.of(start) == null) {
            return false;
        }
        add(block.start(), block.start(), block.end(), null);
        collector.warn(WarningKind.RESOLUTION_KEYWORD_MISSING, block.start(), block.end());
        return true;
    }
}
