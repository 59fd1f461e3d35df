package org.scrutiny.committee.minutes.model;

/**
 * One speaker's part of a comment, and what it does.
 *
 * @param position position in the comment, from 1
 * @param text the source between {@code start} and {@code end}, whitespace collapsed and one closing semicolon dropped
 * @param start offset of its first character
 * @param end offset after its last character
 * @param speaker its speaker
 * @param attribution how the minutes identify the speaker
 * @param kind what it does
 * @param respondsTo position of the utterance in the same comment that it answers; {@code null} if there is none
 * @param respondsToEarlier the utterance in an earlier comment that it answers; {@code null} if there is none
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
     * Reference to another utterance of the same item.
     *
     * @param comment position of its comment
     * @param utterance its position in that comment
     */
    public record Reference(int comment, int utterance) {}
}
