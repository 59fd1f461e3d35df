package org.scrutiny.committee.minutes.speech;

import org.scrutiny.committee.minutes.model.UtteranceKind;

/**
 * The reporting clause of a sentence: who says something, and how.
 *
 * @param form how it names the speaker
 * @param subject the speaker; {@code null} if none is named
 * @param kind the kind of utterance reported by its verb
 * @param at offset of its first word
 * @param opening its first words, for the basis of an attribution
 * @param responding whether the sentence says that it is an answer
 */
record Clause(
        ClauseForm form, SpeakingSubject subject, UtteranceKind kind, int at, String opening, boolean responding) {

    /** How a clause names the speaker. */
    enum ClauseForm {
        ACTIVE,
        /** "It was noted", "Members were informed", perhaps with "by …". */
        PASSIVE,
        /** "Q:", "Answer:", "Action:". */
        LABEL,
        /** A reporting verb without its subject. */
        LOST
    }
}
