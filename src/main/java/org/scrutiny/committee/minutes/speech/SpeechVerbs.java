package org.scrutiny.committee.minutes.speech;

import static org.scrutiny.committee.minutes.model.UtteranceKind.COMMENT;
import static org.scrutiny.committee.minutes.model.UtteranceKind.COMMITMENT;
import static org.scrutiny.committee.minutes.model.UtteranceKind.CONCERN;
import static org.scrutiny.committee.minutes.model.UtteranceKind.QUESTION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.REQUEST;

import java.util.List;
import java.util.Set;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.kernel.text.Vocabulary;

/** Finds reporting verbs and the kind of utterance each reports. */
final class SpeechVerbs {

    /** A reporting verb: the kind it reports, its index, and the index of the word after it. */
    record Verb(UtteranceKind kind, int at, int next) {}

    private static final Phrases ACTIVE = Phrases.load("minutes/speech-verbs.txt");
    private static final Set<String> ADVERBS =
            Vocabulary.load("minutes/adverbs.txt").section("BEFORE_VERBS");
    private static final Vocabulary COMPLEMENTS = Vocabulary.load("minutes/verb-complements.txt");
    private static final int MAX_ADVERBS = 4;

    private static final Set<String> CLARIFYING = COMPLEMENTS.section("CLARIFYING");
    private static final Set<String> ASKING = COMPLEMENTS.section("ASKING");
    private static final Set<String> SUPPLYING = COMPLEMENTS.section("SUPPLYING");
    private static final int MAX_DISTANCE = 10;

    private SpeechVerbs() {}

    /** The reporting verb at the word, after adverbs and auxiliaries; {@code null} if there is none. */
    static Verb at(List<Word> words, int index) {
        for (int i = index; i < words.size() && i <= index + MAX_ADVERBS; i++) {
            Phrases.Found found = ACTIVE.at(words, i);
            if (found != null) {
                return new Verb(byComplement(words, i, found), i, found.next());
            }
            if (!ADVERBS.contains(words.get(i).lower())) {
                return null;
            }
        }
        return null;
    }

    /** Refines ambiguous verbs by the words that follow: "asked" is a question or a request. */
    private static UtteranceKind byComplement(List<Word> words, int verb, Phrases.Found found) {
        String next = Word.lower(words, found.next());
        return switch (words.get(verb).lower()) {
            case "asked" -> asked(words, found.next());
            case "agreed" -> found.kind() == COMMENT && promises(words, found.next()) ? COMMITMENT : found.kind();
            case "requested", "sought" ->
                found.kind() == REQUEST && CLARIFYING.contains(skipArticle(words, found.next()))
                        ? QUESTION
                        : found.kind();
            case "raised" -> "concern".equals(next) || "concerns".equals(next) ? CONCERN : found.kind();
            default -> found.kind();
        };
    }

    private static UtteranceKind asked(List<Word> words, int next) {
        String first = Word.lower(words, next);
        if ("for".equals(first)) {
            return CLARIFYING.contains(skipArticle(words, next + 1)) ? QUESTION : REQUEST;
        } else if ("that".equals(first) || "to".equals(first)) {
            return REQUEST;
        }
        for (int i = next; i < Math.min(words.size(), next + MAX_DISTANCE); i++) {
            String word = words.get(i).lower();
            if (ASKING.contains(word)) {
                return couldSupply(words, i) ? REQUEST : QUESTION;
            } else if ("to".equals(word)) {
                return REQUEST;
            }
        }
        return QUESTION;
    }

    /** "Asked if officers could circulate …" is a request, not a question. */
    private static boolean couldSupply(List<Word> words, int asking) {
        if (!"if".equals(Word.lower(words, asking)) && !"whether".equals(Word.lower(words, asking))) {
            return false;
        }
        for (int i = asking + 1; i < Math.min(words.size(), asking + MAX_DISTANCE); i++) {
            if ("could".equals(Word.lower(words, i))) {
                String verb = Word.lower(words, "be".equals(Word.lower(words, i + 1)) ? i + 2 : i + 1);
                return SUPPLYING.contains(verb);
            }
        }
        return false;
    }

    private static boolean promises(List<Word> words, int next) {
        return "that".equals(Word.lower(words, next)) && Promises.within(words, next);
    }

    private static String skipArticle(List<Word> words, int index) {
        String word = Word.lower(words, index);
        boolean article =
                Set.of("a", "an", "the", "further", "some", "more", "their").contains(word);
        return article ? Word.lower(words, index + 1) : word;
    }

    /** Whether a lower-case word starts a reporting verb. */
    static boolean isVerb(String word) {
        return ACTIVE.startsWith(word);
    }
}
