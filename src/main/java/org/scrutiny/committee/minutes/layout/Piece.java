package org.scrutiny.committee.minutes.layout;

import org.scrutiny.committee.minutes.text.LabelLines;
import org.scrutiny.committee.minutes.text.SentenceShape;
import org.scrutiny.committee.minutes.text.SourceText;
import org.scrutiny.committee.minutes.text.TruncationNotice;

/**
 * A block and its role.
 *
 * @param block the block
 * @param role its role, judged by its own wording
 * @param text its text with whitespace collapsed
 */
record Piece(Block block, Role role, String text) {

    /** The role of a block, judged by itself; {@code TEXT} is resolved later by its neighbours. */
    enum Role {
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
        return new Piece(block, roleOf(source, block, text), text);
    }

    private static Role roleOf(SourceText source, Block block, String text) {
        int start = block.start();
        int end = block.end();
        if (TruncationNotice.startsAt(source, start, end)) {
            return Role.TRUNCATION;
        } else if (LabelLines.isPageNumber(text)) {
            return Role.PAGE_NUMBER;
        } else if (!SentenceShape.hasLetter(text)) {
            return Role.NO_WORDS;
        } else if (text.startsWith("|")) {
            return Role.TABLE_ROW;
        } else if (LabelLines.documentsLabelLength(source.view(), start, end) > 0) {
            return Role.DOCUMENTS_LABEL;
        } else if (DashboardHeading.at(source, start, end, block.isItem()) != null) {
            return Role.DASHBOARD;
        } else if (ResolutionKeyword.leading(source, start, end) != null) {
            return Role.RESOLUTION;
        }
        return labelOrText(text);
    }

    private static Role labelOrText(String text) {
        if (LabelLines.isAgendaItem(text)) {
            return Role.AGENDA_LABEL;
        } else if (LabelLines.isMinutes(text)) {
            return Role.MINUTES_LABEL;
        } else if (LabelLines.isDiscussion(text)) {
            return Role.DISCUSSION_LABEL;
        }
        return LabelLines.isMeetingReference(text) ? Role.MEETING_REFERENCE : Role.TEXT;
    }

    boolean is(Role other) {
        return role == other;
    }

    boolean isItem() {
        return block.isItem();
    }
}
