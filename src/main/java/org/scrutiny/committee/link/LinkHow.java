package org.scrutiny.committee.link;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a link was found, and how reliable it is. */
@Schema(name = "LinkHow")
public enum LinkHow {
    /** Set by a person. */
    PERSON(1),
    /** The text contains the code. */
    CODE(1),
    /** The text contains the title or a synonym of it. */
    TITLE(0.9),
    /** The title is the heading. */
    HEADING(0.8),
    /** One sentence contains every distinctive word of the title. */
    WORDS(0.7),
    /** A sentence and its heading contain every distinctive word; the sentence alone has one that few titles share. */
    WORDS_AND_HEADING(0.5);

    private final double confidence;

    LinkHow(double confidence) {
        this.confidence = confidence;
    }

    /** From 0, a guess, to 1, certain. A ranking, not a measured probability. */
    public double confidence() {
        return confidence;
    }
}
