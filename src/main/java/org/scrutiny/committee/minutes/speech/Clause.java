package org.scrutiny.committee.minutes.speech;

import org.scrutiny.committee.minutes.model.UtteranceKind;

/**
 * The part of a sentence that says who says something, and how.
 *
 * @param form how it says so
 * @param subject who speaks; {@code null} if the wording names nobody
 * @param kind what kind of utterance its verb reports
 * @param at offset at which it starts
 * @param opening its first words, for the basis of an attribution
 * @param responding whether the sentence says that it answers
 */
record Clause(Form form, SpeakingSubject subject, UtteranceKind kind, int at, String opening, boolean responding) {

    /** How a clause says who speaks. */
    enum Form {
        ACTIVE,
        /** "It was noted", "Members were informed", perhaps with "by …". */
        PASSIVE,
        /** "Q:", "Answer:", "Action:". */
        LABEL,
        /** A verb of reporting whose subject is lost. */
        LOST
    }
}
