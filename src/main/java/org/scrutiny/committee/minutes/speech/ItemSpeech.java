package org.scrutiny.committee.minutes.speech;

import java.util.List;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.text.SourceText;

/**
 * The comments of one item as speech. The people of all items are collected first, then each comment is attributed.
 *
 * @param source the text to which the comments' offsets refer
 * @param comments in source order, without utterances
 */
public record ItemSpeech(SourceText source, List<ParsedComment> comments) {
    /** Every named subject of a reporting verb. */
    List<SpeakingSubject> namedSubjects() {
        return comments.stream()
                .flatMap(comment -> Part.of(source, comment, word -> false).stream())
                .filter(part -> part.clause() != null && part.clause().subject() != null)
                .map(part -> part.clause().subject())
                .filter(subject -> !subject.names().isEmpty())
                .toList();
    }

    /** The comments with their utterances, read as one conversation between the people of the document. */
    public List<ParsedComment> attribute(PersonRegister people) {
        var conversation = new Conversation(source, people);
        return comments.stream().map(conversation::read).toList();
    }
}
