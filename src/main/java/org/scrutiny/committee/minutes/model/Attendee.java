package org.scrutiny.committee.minutes.model;

/**
 * A person listed as present at a meeting or excused from it.
 *
 * @param id the source's own id; {@code null} if it gives none
 * @param name as written
 * @param description the role as written, such as {@code Chair}; {@code null} if it gives none
 * @param attendance the attendance as written, such as {@code Present, as expected}; {@code null} if it gives none
 * @param role the role derived from the description
 */
public record Attendee(String id, @Prose String name, @Prose String description, String attendance, SpeakerRole role) {}
