package org.scrutiny.committee.minutes.model;

/** How the minutes say who made an utterance. */
public enum Attribution {
    /** By name, title or office in the same sentence. */
    EXPLICIT,
    /** By "he", "she" or "they", for the last speaker before it. */
    PRONOUN,
    /** Not at all, in a sentence that goes on from one whose speaker is known. */
    CONTINUED,
    /** As a group, or as an unnamed one of a group. */
    COLLECTIVE,
    /** In the passive, or by nobody. */
    IMPERSONAL,
    /** By its place or label only: an answer without a speaker, or a speaker's name that is lost. */
    IMPLIED,
    /** By a first name alone. */
    FIRST_NAME_ONLY
}
