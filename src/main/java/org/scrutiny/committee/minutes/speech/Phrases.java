package org.scrutiny.committee.minutes.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of wordings, each with what it means; the longest that matches wins. */
final class Phrases<T> {

    /** A wording that was found, and the index of the word after it. */
    record Found<T>(T meaning, int next) {}

    private record Entry<T>(List<String> words, T meaning) {}

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

    /** Adds wordings separated by bars. */
    Phrases<T> add(T meaning, String wordings) {
        for (String wording : wordings.split("\\|", -1)) {
            List<String> words = List.of(wording.strip().split(" +", -1));
            List<Entry<T>> entries = byFirstWord.computeIfAbsent(words.get(0), first -> new ArrayList<>());
            entries.add(new Entry<>(words, meaning));
            entries.sort((one, other) -> other.words.size() - one.words.size());
        }
        return this;
    }

    boolean startsWith(String word) {
        return byFirstWord.containsKey(word);
    }

    /** The longest wording that starts at the word, or {@code null}. */
    Found<T> at(List<Word> words, int index) {
        if (index >= words.size()) {
            return null;
        }
        for (Entry<T> entry : byFirstWord.getOrDefault(words.get(index).lower(), List.of())) {
            if (matches(entry.words, words, index)) {
                return new Found<>(entry.meaning, index + entry.words.size());
            }
        }
        return null;
    }

    private static boolean matches(List<String> wording, List<Word> words, int index) {
        if (index + wording.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < wording.size(); i++) {
            Word word = words.get(index + i);
            if (!word.lower().equals(wording.get(i))) {
                return false;
            }
        }
        return true;
    }
}
