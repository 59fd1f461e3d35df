package org.scrutiny.committee.minutes.layout;

import java.util.ArrayList;
import java.util.List;
import org.scrutiny.committee.minutes.model.Footer;
import org.scrutiny.committee.minutes.model.UnplacedReason;
import org.scrutiny.committee.minutes.text.LabelLines;
import org.scrutiny.committee.minutes.text.SentenceShape;
import org.scrutiny.committee.minutes.text.SourceText;

/** Reads the list of documents under its label. */
final class DocumentsReader {

    private static final int MAX_NAME = 200;

    private final SourceText source;
    private final List<Piece> pieces;
    private final MinutesCollector collector;

    DocumentsReader(SourceText source, List<Piece> pieces, MinutesCollector collector) {
        this.source = source;
        this.pieces = pieces;
        this.collector = collector;
    }

    /** Reads from the label to the next minutes label or {@code end}; returns the index of the first unread piece. */
    int read(int index, int end) {
        Block label = pieces.get(index).block();
        int after = label.start() + LabelLines.documentsLabelLength(source.view(), label.start(), label.end());
        var documents = new ArrayList<String>();
        String sameLine = source.collapse(after, label.end());
        if (!sameLine.isEmpty()) {
            documents.add(sameLine);
        }
        int last = documents.isEmpty() ? after : label.end();
        int next = index + 1;
        for (; next < end && !endsList(pieces.get(next), end); next++) {
            Piece piece = pieces.get(next);
            if (isDocument(piece)) {
                documents.add(piece.text());
                last = piece.block().end();
            } else if (piece.is(Piece.Purpose.TRUNCATION)) {
                collector.truncation(piece.block().start(), piece.block().end());
            } else {
                collector.unplaced(
                        UnplacedReason.TEXT_AFTER_DOCUMENTS,
                        piece.block().outerStart(),
                        piece.block().end());
            }
        }
        if (collector.footer == null) {
            String raw = source.collapse(label.start(), after);
            collector.footer = new Footer(raw, documents, source.lineAt(label.start()), label.start(), last);
        } else {
            collector.unplaced(UnplacedReason.FURTHER_DOCUMENTS, label.outerStart(), last);
        }
        return next;
    }

    /** Documents listed after the minutes are the last part; before the minutes a decision may follow. */
    private boolean endsList(Piece piece, int end) {
        return piece.is(Piece.Purpose.MINUTES_LABEL) || (end < pieces.size() && piece.is(Piece.Purpose.RESOLUTION));
    }

    private static boolean isDocument(Piece piece) {
        return piece.is(Piece.Purpose.TEXT)
                && piece.text().length() <= MAX_NAME
                && !SentenceShape.endsSentence(piece.text())
                && !SentenceShape.reports(piece.text());
    }
}
