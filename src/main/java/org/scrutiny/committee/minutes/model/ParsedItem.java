package org.scrutiny.committee.minutes.model;

import java.util.List;

/**
 * An agenda item with its minutes.
 *
 * @param number as the source gives it, without a closing full stop; {@code null} if it gives none
 * @param title as the source gives it, without document size; {@code null} if it gives none
 * @param text the text to which all offsets of the minutes refer: the source itself if that was plain text, otherwise
 *     what was taken from the page or record, one paragraph after the other with blank lines between
 * @param minutes what the text says
 * @param purpose the paragraphs of the agenda, as far as the page marks them
 * @param decision the paragraphs marked as decision; {@code null} if there is no such part
 * @param discussion the paragraphs marked as minutes; {@code null} if there is no such part
 * @param documents the documents linked, the item's own report first
 * @param fullTextLink where the page says that the minutes go on; {@code null} if it does not
 * @param recordedVote whether the minutes speak of a recorded vote
 * @param restricted whether the source says that the item is not public
 */
public record ParsedItem(
        String number,
        @Prose String title,
        @Prose String text,
        ParsedMinutes minutes,
        @Prose List<String> purpose,
        @Prose List<String> decision,
        @Prose List<String> discussion,
        List<LinkedDocument> documents,
        String fullTextLink,
        boolean recordedVote,
        boolean restricted) {

    public ParsedItem {
        purpose = List.copyOf(purpose);
        decision = decision == null ? null : List.copyOf(decision);
        discussion = discussion == null ? null : List.copyOf(discussion);
        documents = List.copyOf(documents);
    }
}
