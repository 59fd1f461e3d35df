package org.scrutiny.committee.redaction;

/**
 * Identifies a redacted text, which itself is not stored.
 *
 * @param words its number of words
 * @param hash HMAC of its words, keyed with the store's salt
 */
record Fingerprint(int words, String hash) {}
