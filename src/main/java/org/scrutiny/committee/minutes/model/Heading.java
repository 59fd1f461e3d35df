package org.scrutiny.committee.minutes.model;

/**
 * A heading above comments.
 *
 * @param dashboard the number the minutes give; {@code null} if they give none
 * @param title the wording after the number; empty if only a number is given
 * @param raw the whole heading with whitespace collapsed
 * @param line line of the source, from 1
 * @param start offset of the heading's first character
 * @param end offset after the heading
 */
public record Heading(
        Integer dashboard, @Prose String title, @Prose String raw, int line, int start, int end) {}
