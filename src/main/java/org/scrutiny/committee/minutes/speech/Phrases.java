package org.scrutiny.committee.minutes.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.kernel.text.Vocabulary;

/** A table of wordings by the kind of utterance they report. The longest match wins. */
final class Phrases {

    /** The kind of the matched wording, and the index of the word after it. */
    record Found(UtteranceKind kind, int next) {}

    private record Entry(List<String> words, UtteranceKind kind) {}

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    private Phrases() {}

    /** Loads a vocabulary whose sections are kinds of utterance. */
    static Phrases load(String resource) {
        var phrases = new Phrases();
        Vocabulary.load(resource).kinds(UtteranceKind.class).forEach(phrases::add);
        return phrases;
    }

    private void add(String wording, UtteranceKind kind) {
        List<String> words = List.of(wording.split(" ", -1));
        List<Entry> entries = byFirstWord.computeIfAbsent(words.get(0), first -> new ArrayList<>());
        entries.add(new Entry(words, kind));
        entries.sort((one, other) -> other.words.size() - one.words.size());
    }

    boolean startsWith(String word) {
        return byFirstWord.containsKey(word);
    }

    /** The longest wording that starts at the word, or {@code null}. */
    Found at(List<Word> words, int index) {
        if (index >= words.size()) {
            return null;
        }
        for (Entry entry : byFirstWord.getOrDefault(words.get(index).lower(), List.of())) {
            if (matches(entry.words, words, index)) {
                return new Found(entry.kind, index + entry.words.size());
            }
        }
        return null;
    }

    private static boolean matches(List<String> wording, List<Word> words, int index) {
        if (index + wording.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < wording.size(); i++) {
            if (!words.get(index + i).lower().equals(wording.get(i))) {
                return false;
            }
        }
        return true;
    }
}
