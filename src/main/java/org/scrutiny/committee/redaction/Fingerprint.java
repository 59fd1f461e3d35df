package org.scrutiny.committee.redaction;

/**
 * By what a text that was taken away is known again; the text itself is kept nowhere.
 *
 * @param words how many words it has
 * @param hash of its words, with the store's salt
 */
record Fingerprint(int words, String hash) {}
