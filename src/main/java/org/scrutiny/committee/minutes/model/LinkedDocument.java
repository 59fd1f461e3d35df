package org.scrutiny.committee.minutes.model;

/**
 * A document linked from a page or record.
 *
 * @param title its name without its size and hidden words
 * @param url as written, relative or http(s); {@code null} for any other
 * @param size kind and size as written, such as {@code PDF 284 KB}; {@code null} if not stated
 */
public record LinkedDocument(@Prose String title, @Prose String url, String size) {}
