package org.scrutiny.committee.minutes.layout;

import org.scrutiny.committee.minutes.text.LabelLines;
import org.scrutiny.committee.minutes.text.SentenceShape;
import org.scrutiny.committee.minutes.text.SourceText;
import org.scrutiny.committee.minutes.text.TruncationNotice;

/**
 * A block and its purpose.
 *
 * @param block the block
 * @param purpose its purpose, judged by its own wording
 * @param text its text with whitespace collapsed
 */
record Piece(Block block, Purpose purpose, String text) {

    /** The purpose of a block, judged by itself; {@code TEXT} is resolved later by its neighbours. */
    enum Purpose {
        AGENDA_LABEL,
        MINUTES_LABEL,
        DISCUSSION_LABEL,
        DOCUMENTS_LABEL,
        MEETING_REFERENCE,
        PAGE_NUMBER,
        TABLE_ROW,
        NO_WORDS,
        TRUNCATION,
        DASHBOARD,
        RESOLUTION,
        TEXT
    }

    static Piece of(SourceText source, Block block) {
        String text = source.collapse(block.start(), block.end());
        return new Piece(block, purposeOf(source, block, text), text);
    }

    private static Purpose purposeOf(SourceText source, Block block, String text) {
        int start = block.start();
        int end = block.end();
        if (TruncationNotice.startsAt(source, start, end)) {
            return Purpose.TRUNCATION;
        } else if (LabelLines.isPageNumber(text)) {
            return Purpose.PAGE_NUMBER;
        } else if (!SentenceShape.hasLetter(text)) {
            return Purpose.NO_WORDS;
        } else if (text.startsWith("|")) {
            return Purpose.TABLE_ROW;
        } else if (LabelLines.documentsLabelLength(source.view(), start, end) > 0) {
            return Purpose.DOCUMENTS_LABEL;
        } else if (DashboardHeading.at(source, start, end, block.isItem()) != null) {
            return Purpose.DASHBOARD;
        } else if (ResolutionKeyword.leading(source, start, end) != null) {
            return Purpose.RESOLUTION;
        }
        return labelOrText(text);
    }

    private static Purpose labelOrText(String text) {
        if (LabelLines.isAgendaItem(text)) {
            return Purpose.AGENDA_LABEL;
        } else if (LabelLines.isMinutes(text)) {
            return Purpose.MINUTES_LABEL;
        } else if (LabelLines.isDiscussion(text)) {
            return Purpose.DISCUSSION_LABEL;
        }
        return LabelLines.isMeetingReference(text) ? Purpose.MEETING_REFERENCE : Purpose.TEXT;
    }

    boolean is(Purpose other) {
        return purpose == other;
    }

    boolean isItem() {
        return block.isItem();
    }
}
