package org.scrutiny.committee.minutes.model;

/**
 * Source text that is not a title, heading, comment or resolution.
 *
 * @param code stable reason in lower snake case
 * @param message the reason in plain words
 * @param text the passage with whitespace collapsed
 * @param line line of the source, from 1
 * @param start offset of the passage
 * @param end offset after the passage
 */
public record Passage(
        String code, @Prose String message, @Prose String text, int line, int start, int end) {}
