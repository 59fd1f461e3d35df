package org.scrutiny.committee.minutes.model;

import java.util.List;

/**
 * An agenda item and its minutes.
 *
 * @param number as written, without a closing full stop; {@code null} if it gives none
 * @param title as written, without its document size; {@code null} if it gives none
 * @param text the text to which all offsets refer: the source itself if it was plain text, otherwise the text
 *     extracted from the page or record, with blank lines between paragraphs
 * @param minutes the parsed text
 * @param purpose the agenda paragraphs, as far as the page marks them
 * @param decision the paragraphs marked as the decision; {@code null} if there is no such section
 * @param discussion the paragraphs marked as minutes; {@code null} if there is no such section
 * @param documents linked documents, the item's own report first
 * @param fullTextLink the link to the full minutes; {@code null} if the page has none
 * @param recordedVote whether the minutes mention a recorded vote
 * @param restricted whether the source marks the item as not public
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
