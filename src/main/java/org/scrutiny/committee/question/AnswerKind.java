package org.scrutiny.committee.question;

/** What an answer does. */
public enum AnswerKind {
    /** Says that there is no full answer yet, or that one will come. */
    HOLDING,
    /** Answers, or adds to an answer. */
    ANSWER,
    /** Takes the place of an answer that was wrong. */
    CORRECTION,
    /** Says that no answer is wanted any more. */
    WITHDRAWAL
}
