package org.scrutiny.committee.minutes.model;

/**
 * A point in the result to check.
 *
 * @param code stable code in lower snake case
 * @param message the point in plain words
 * @param line line of the source, from 1
 * @param start offset of the passage concerned; 0 for the whole text
 * @param end offset after that passage
 */
public record Warning(String code, @Prose String message, int line, int start, int end) {}
