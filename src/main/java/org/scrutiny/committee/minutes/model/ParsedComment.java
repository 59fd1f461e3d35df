package org.scrutiny.committee.minutes.model;

import java.util.List;

/**
 * A comment in the minutes: a bullet or paragraph, possibly with several speakers.
 *
 * @param position position in the source, from 1
 * @param heading the heading above it; {@code null} if there is none
 * @param text the source between {@code start} and {@code end}, whitespace collapsed and one closing semicolon dropped
 * @param terminator the closing punctuation mark in the source; empty if there is none
 * @param line line of the source on which the text starts, from 1
 * @param start offset of the first character after any list marker
 * @param end offset after the last line of the comment
 * @param utterances its sentences, each with its speaker
 */
public record ParsedComment(
        int position,
        Heading heading,
        @Prose String text,
        String terminator,
        int line,
        int start,
        int end,
        List<Utterance> utterances) {

    public ParsedComment {
        utterances = List.copyOf(utterances);
    }

    public ParsedComment with(List<Utterance> said) {
        return new ParsedComment(position, heading, text, terminator, line, start, end, said);
    }
}
