package org.scrutiny.committee.minutes.model;

/**
 * Somebody on a meeting's list of those present or excused.
 *
 * @param id the source's own id; {@code null} if it gives none
 * @param name as the source writes it
 * @param description the source's words for the role, such as {@code Chair}; {@code null} if it gives none
 * @param attendance the source's word for it, such as {@code Present, as expected}; {@code null} if it gives none
 * @param role the role the description stands for
 */
public record Attendee(String id, @Prose String name, @Prose String description, String attendance, SpeakerRole role) {}
