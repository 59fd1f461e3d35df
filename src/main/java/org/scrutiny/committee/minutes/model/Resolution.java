package org.scrutiny.committee.minutes.model;

/**
 * One formal resolution, or one part of a resolution in several parts.
 *
 * @param text the wording after the keyword
 * @param raw the wording with keyword and list marker
 * @param keyword as written, for instance {@code RESOLVED}; {@code null} if the keyword is missing
 * @param action the first action verb, such as {@code note} or {@code approve}; {@code null} if there is none
 * @param line line of the source, from 1
 */
public record Resolution(@Prose String text, @Prose String raw, String keyword, String action, int line) {}
