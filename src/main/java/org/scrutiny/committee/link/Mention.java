package org.scrutiny.committee.link;

/**
 * An indicator that a text is about.
 *
 * @param indicator its code
 */
public record Mention(String indicator, LinkHow how) {}
