package org.scrutiny.committee.minutes.model;

import java.util.List;

/**
 * The list of documents that ends an item.
 *
 * @param raw the label as written
 * @param documents the entries under the label, often none
 * @param line line of the label, from 1
 * @param start offset of the label
 * @param end offset after the last entry, or after the label if there are none
 */
public record Footer(@Prose String raw, @Prose List<String> documents, int line, int start, int end) {

    public Footer {
        documents = List.copyOf(documents);
    }
}
