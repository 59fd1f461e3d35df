package org.scrutiny.committee.minutes.text;

import java.util.Set;

/** Lists of words, written with blanks between. */
public final class WordList {

    private WordList() {}

    public static Set<String> of(String words) {
        return Set.of(words.strip().split("\\s+", -1));
    }
}
