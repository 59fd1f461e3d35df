package org.scrutiny.committee.minutes.model;

/** How the minutes say who made an utterance. */
public enum Attribution {
    /** By name, title or office in the same sentence. */
    EXPLICIT,
    /** By "he", "she" or "they", which refers to the previous speaker. */
    PRONOUN,
    /** Not at all, in a sentence that continues one whose speaker is known. */
    CONTINUED,
    /** As a group, or as an unnamed member of one. */
    COLLECTIVE,
    /** In the passive, or without any speaker. */
    IMPERSONAL,
    /** Only by its position or label: an answer without a speaker, or a sentence that has lost its speaker's name. */
    IMPLIED,
    /** By a first name alone. */
    FIRST_NAME_ONLY
}
