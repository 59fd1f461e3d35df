package org.scrutiny.committee.link;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it was found what a text is about, and how sure that is. */
@Schema(name = "LinkHow")
public enum LinkHow {
    /** A person said so. */
    PERSON(1),
    /** The code stands in the text. */
    CODE(1),
    /** The title stands in the text, word for word or in words that mean the same. */
    TITLE(0.9),
    /** The title is the heading. */
    HEADING(0.8),
    /** Every word of the title that tells it from others is in one sentence. */
    WORDS(0.7),
    /** Every such word is in one sentence or in the heading above it, and one that few titles have is in the sentence alone. */
    WORDS_AND_HEADING(0.5);

    private final double confidence;

    LinkHow(double confidence) {
        this.confidence = confidence;
    }

    /** From 0, a guess, to 1, certain. An order of the ways, not a measured share. */
    public double confidence() {
        return confidence;
    }
}
