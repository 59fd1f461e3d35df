package org.scrutiny.committee.minutes.layout;

import java.util.List;
import org.scrutiny.committee.minutes.layout.Marker.Family;
import org.scrutiny.committee.minutes.text.SentenceShape;

/** Tells headings that do not name a dashboard from comments, by their wording and the text that follows. */
final class HeadingStyle {

    private final List<Piece> pieces;
    private final boolean numbered;

    HeadingStyle(List<Piece> pieces) {
        this.pieces = pieces;
        this.numbered = hasNumberedHeadings();
    }

    /** Whether at least half of the numbered blocks are titles with other text below. */
    private boolean hasNumberedHeadings() {
        int all = 0;
        int titles = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (isText(i)
                    && piece.block().hasMarker(Family.NUMBER)
                    && !Character.isLowerCase(piece.text().charAt(0))) {
                all++;
                boolean followed = isText(i + 1) && !pieces.get(i + 1).block().hasMarker(Family.NUMBER);
                if (followed && isTitle(piece)) {
                    titles++;
                }
            }
        }
        return titles > 0 && titles * 2 >= all;
    }

    boolean isHeading(int i) {
        if (!isText(i) || !isTitle(pieces.get(i))) {
            return false;
        }
        Block block = pieces.get(i).block();
        if (block.hasMarker(Family.NUMBER)) {
            return numbered;
        }
        return block.isItem() ? hasSublist(i) : hasTextBelow(i);
    }

    private boolean hasSublist(int i) {
        return isText(i + 1)
                && pieces.get(i + 1).isItem()
                && !pieces.get(i + 1)
                        .block()
                        .hasMarker(pieces.get(i).block().marker().family())
                && !(i > 0 && isSameList(i - 1, i + 1));
    }

    /** Whether an item of another family between two of the same family is a sub-item and not a heading. */
    private boolean isSameList(int before, int after) {
        Block first = pieces.get(before).block();
        return first.isItem()
                && pieces.get(after).block().hasMarker(first.marker().family())
                && !isTitle(pieces.get(before));
    }

    private boolean hasTextBelow(int i) {
        if (i + 1 >= pieces.size()) {
            return false;
        }
        Piece next = pieces.get(i + 1);
        if (next.is(Piece.Purpose.DASHBOARD)) {
            return true;
        }
        if (!next.is(Piece.Purpose.TEXT)) {
            return false;
        }
        boolean colon = SentenceShape.endsWithColon(pieces.get(i).text());
        return next.isItem() || (!colon && (SentenceShape.looksLikeComment(next.text()) || isTitle(next)));
    }

    private boolean isText(int i) {
        return i < pieces.size() && pieces.get(i).is(Piece.Purpose.TEXT);
    }

    private static boolean isTitle(Piece piece) {
        return SentenceShape.looksLikeTitle(SentenceShape.withoutClosingColon(piece.text()));
    }
}
