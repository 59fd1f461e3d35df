package org.scrutiny.committee.link;

/**
 * An indicator that a text refers to.
 *
 * @param indicator its code
 */
public record Mention(String indicator, LinkHow how) {}
