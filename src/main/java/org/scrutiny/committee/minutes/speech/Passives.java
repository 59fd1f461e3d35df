package org.scrutiny.committee.minutes.speech;

import java.util.List;
import java.util.Set;
import org.scrutiny.kernel.text.Vocabulary;

/** Finds wordings that report speech without the speaker as their subject. */
final class Passives {

    private static final Phrases IT_WAS = Phrases.load("minutes/passives-it-was.txt");
    private static final Phrases NOUN_WAS = Phrases.load("minutes/passives-nouns.txt");
    private static final Phrases TOLD = Phrases.load("minutes/passives-told.txt");
    private static final Phrases HEARD = Phrases.load("minutes/passives-heard.txt");
    private static final Set<String> ADVERBS =
            Vocabulary.load("minutes/adverbs.txt").section("BEFORE_PARTICIPLES");

    private Passives() {}

    /** "It was noted" or "concern was raised" at the word; {@code null} if neither. */
    static Phrases.Found impersonal(List<Word> words, int index) {
        if ("it".equals(Word.lower(words, index))) {
            String verb = Word.lower(words, index + 1);
            boolean passive = "was".equals(verb) || "is".equals(verb);
            return passive ? IT_WAS.at(words, Word.skip(ADVERBS, words, index + 2)) : null;
        }
        return NOUN_WAS.at(words, index);
    }

    /** "Were informed" or "heard" after a subject that only listens; {@code null} if neither. */
    static Phrases.Found afterListener(List<Word> words, int verb) {
        String be = Word.lower(words, verb);
        if ("was".equals(be) || "were".equals(be)) {
            return TOLD.at(words, Word.skip(ADVERBS, words, verb + 1));
        }
        return HEARD.at(words, Word.skip(ADVERBS, words, verb));
    }
}
