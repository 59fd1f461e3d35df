package org.scrutiny.committee.minutes.model;

/**
 * Something a reader of the result should check.
 *
 * @param code stable code in lower snake case
 * @param message what it is, in plain words
 * @param line line of the source, from 1
 * @param start offset of the place meant; 0 for the whole text
 * @param end offset after the place meant
 */
public record Warning(String code, @Prose String message, int line, int start, int end) {}
