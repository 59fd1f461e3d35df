package org.scrutiny.committee.question;

/** The function of an answer. */
public enum AnswerKind {
    /** Says that there is no full answer yet, or promises one. */
    HOLDING,
    /** Answers, or adds to an answer. */
    ANSWER,
    /** Corrects an earlier answer. */
    CORRECTION,
    /** Withdraws the question. */
    WITHDRAWAL
}
