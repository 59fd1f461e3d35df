package org.scrutiny.committee.minutes.source;

import java.util.Set;

/** Sets of words written with blanks between them. */
final class WordList {

    private WordList() {}

    static Set<String> of(String words) {
        return Set.of(words.strip().split("\\s+", -1));
    }
}
