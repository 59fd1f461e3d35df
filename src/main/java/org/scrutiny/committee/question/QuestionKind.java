package org.scrutiny.committee.question;

/** What is expected: an answer to a question, a decision on a suggestion, something requested, or something promised. */
public enum QuestionKind {
    QUESTION,
    SUGGESTION,
    REQUEST,
    COMMITMENT
}
