package org.scrutiny.committee.minutes;

import java.util.ArrayList;
import java.util.List;

/** Reads a list of documents under its label. */
final class DocumentsReader {

    private static final int LONGEST_NAME = 200;

    private final SourceText source;
    private final List<Piece> pieces;
    private final Draft draft;

    DocumentsReader(SourceText source, List<Piece> pieces, Draft draft) {
        this.source = source;
        this.pieces = pieces;
        this.draft = draft;
    }

    /** Reads from the label at the index up to a label that starts minutes, or {@code end}; returns where it stopped. */
    int read(int index, int end) {
        Block label = pieces.get(index).block();
        int after = label.start() + Labels.documentsLabelLength(source.view(), label.start(), label.end());
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
            } else if (piece.is(Piece.Role.TRUNCATION)) {
                draft.truncation(piece.block().start(), piece.block().end());
            } else {
                draft.unplaced(
                        UnplacedReason.TEXT_AFTER_DOCUMENTS,
                        piece.block().outerStart(),
                        piece.block().end());
            }
        }
        if (draft.footer == null) {
            String raw = source.collapse(label.start(), after);
            draft.footer = new Footer(raw, documents, source.lineAt(label.start()), label.start(), last);
        } else {
            draft.unplaced(UnplacedReason.FURTHER_DOCUMENTS, label.outerStart(), last);
        }
        return next;
    }

    /** After the minutes nothing follows the documents; before them a decision may. */
    private boolean endsList(Piece piece, int end) {
        return piece.is(Piece.Role.MINUTES_LABEL) || (end < pieces.size() && piece.is(Piece.Role.RESOLUTION));
    }

    private static boolean isDocument(Piece piece) {
        return piece.is(Piece.Role.TEXT)
                && piece.text().length() <= LONGEST_NAME
                && !Wording.endsSentence(piece.text())
                && !Wording.reports(piece.text());
    }
}
