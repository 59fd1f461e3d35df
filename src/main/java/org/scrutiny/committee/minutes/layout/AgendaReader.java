package org.scrutiny.committee.minutes.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.scrutiny.committee.minutes.model.UnplacedReason;
import org.scrutiny.committee.minutes.text.SentenceShape;

/** Reads the agenda text before the minutes: the item's title and purpose. */
final class AgendaReader {

    private static final Pattern DOCUMENT_SIZE =
            Pattern.compile(" +(?:PDF|DOCX?|XLSX?|PPTX?)?,? ?\\(?\\d{1,6}(?:\\.\\d{1,3})? ?[KM]B\\)?$");
    private static final Pattern ITEM_NUMBER = Pattern.compile("^\\d{1,3}[.)]? +(?=\\p{Lu})");
    private static final int MAX_TITLE = 200;

    private final List<Piece> pieces;
    private final HeadingStyle headings;
    private final MinutesCollector collector;
    private boolean labelled;

    AgendaReader(List<Piece> pieces, HeadingStyle headings, MinutesCollector collector) {
        this.pieces = pieces;
        this.headings = headings;
        this.collector = collector;
    }

    /** Reads title and purpose and returns the index of the first piece that is neither. */
    int read(int limit) {
        int index = skipLabels(0, limit);
        if (index < limit && isTitle(index, limit)) {
            collector.title = titleOf(pieces.get(index));
            index = skipLabels(index + 1, limit);
        }
        if (index < limit && isPurpose(pieces.get(index))) {
            collector.purpose = pieces.get(index).text();
            index++;
        }
        return index;
    }

    private int skipLabels(int from, int limit) {
        int index = from;
        for (; index < limit; index++) {
            Piece piece = pieces.get(index);
            if (piece.is(Piece.Purpose.AGENDA_LABEL)) {
                labelled = true;
            } else if (piece.is(Piece.Purpose.MEETING_REFERENCE)) {
                collector.unplaced(
                        UnplacedReason.MEETING_REFERENCE,
                        piece.block().outerStart(),
                        piece.block().end());
            } else {
                return index;
            }
        }
        return index;
    }

    private boolean isTitle(int index, int limit) {
        Piece piece = pieces.get(index);
        boolean marked = piece.isItem()
                && !piece.block().hasMarker(Marker.Family.NUMBER)
                && !piece.block().hasMarker(Marker.Family.MULTI_LEVEL);
        if (!piece.is(Piece.Purpose.TEXT) || marked || piece.text().length() > MAX_TITLE || isPurpose(piece)) {
            return false;
        }
        if (labelled) {
            return !SentenceShape.endsSentence(piece.text());
        }
        boolean divided =
                limit < pieces.size() || DOCUMENT_SIZE.matcher(piece.text()).find();
        if (!divided && piece.isItem() && headings.isHeading(index)) {
            return index + 1 < pieces.size() && isPurpose(pieces.get(index + 1));
        }
        return SentenceShape.looksLikeTitle(piece.text());
    }

    private static boolean isPurpose(Piece piece) {
        return piece.is(Piece.Purpose.TEXT)
                && !piece.isItem()
                && piece.text().startsWith("To ")
                && !SentenceShape.endsWithColon(piece.text());
    }

    private static String titleOf(Piece piece) {
        String text = piece.text();
        String name = DOCUMENT_SIZE.matcher(text).replaceFirst("");
        // Without a document size the number may belong to the title ("16 Plus Team").
        return name.equals(text) ? text : ITEM_NUMBER.matcher(name).replaceFirst("");
    }
}
