package org.scrutiny.committee.minutes.model;

/** What an utterance does, judged by its wording and its position. */
public enum UtteranceKind {
    QUESTION,
    ANSWER,
    EXPLANATION,
    STATEMENT,
    OBSERVATION,
    COMMENT,
    CONCERN,
    SUGGESTION,
    REQUEST,
    COMMITMENT,
    CORRECTION,
    COMMENDATION,
    PRESENTATION,
    TOPIC
}
