package org.scrutiny.committee.minutes.model;

/**
 * A sentence of a comment, with who said it and what it does.
 *
 * @param position place in the comment, from 1
 * @param text the source between {@code start} and {@code end}, whitespace collapsed and one closing semicolon dropped
 * @param start offset of its first character
 * @param end offset after its last character
 * @param speaker who said it
 * @param attribution how the minutes say who said it
 * @param kind what it does
 * @param respondsTo position of the utterance of the same comment that it answers; {@code null} if none
 * @param respondsToEarlier the utterance of an earlier comment that it answers; {@code null} if none
 */
public record Utterance(
        int position,
        @Prose String text,
        int start,
        int end,
        Speaker speaker,
        Attribution attribution,
        UtteranceKind kind,
        Integer respondsTo,
        Reference respondsToEarlier) {

    /**
     * Another utterance of the same item.
     *
     * @param comment position of its comment
     * @param utterance its position in that comment
     */
    public record Reference(int comment, int utterance) {}
}
