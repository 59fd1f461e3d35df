package org.scrutiny.committee.question;

/** What is waited for: an answer, a decision on what was suggested, something to be sent, or what was promised. */
public enum QuestionKind {
    QUESTION,
    SUGGESTION,
    REQUEST,
    COMMITMENT
}
