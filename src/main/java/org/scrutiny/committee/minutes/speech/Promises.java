package org.scrutiny.committee.minutes.speech;

import java.util.List;
import java.util.Set;
import org.scrutiny.kernel.text.Vocabulary;

/** Whether a sentence commits someone to an action, or says that it is in hand. */
final class Promises {

    private static final Vocabulary WORDS = Vocabulary.load("minutes/promises.txt");
    private static final Set<String> SERVICES = WORDS.section("SERVICES");
    private static final Set<String> DOERS = WORDS.section("DOERS");
    private static final Set<String> DEEDS = WORDS.section("DEEDS");
    private static final Set<String> DONE = WORDS.section("DONE");
    private static final Set<String> STATES = WORDS.section("STATES");
    private static final Set<String> SETTING_UP = WORDS.section("SETTING_UP");
    private static final Set<String> ADVERBS =
            Vocabulary.load("minutes/adverbs.txt").section("AFTER_MODALS");

    private Promises() {}

    /** Whether an action is promised at or after the word. */
    static boolean within(List<Word> words, int from) {
        for (int i = Math.max(1, from); i + 1 < words.size(); i++) {
            String modal = words.get(i).lower();
            if ("would".equals(modal) || "will".equals(modal)) {
                int verb = Word.skip(ADVERBS, words, i + 1);
                String next = Word.lower(words, verb);
                if ("be".equals(next) && DONE.contains(Word.lower(words, Word.skip(ADVERBS, words, verb + 1)))) {
                    return true;
                }
                String subject = words.get(i - 1).lower();
                if (DEEDS.contains(next) && (DOERS.contains(subject) || SERVICES.contains(subject))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the subject is the service, and the sentence says what it will do or is setting up. */
    static boolean ofTheService(List<Word> words) {
        int head = "the".equals(Word.lower(words, 0)) ? 1 : 0;
        int last = Math.min(words.size() - 1, head + 4);
        for (int i = head; i < last; i++) {
            if (SERVICES.contains(words.get(i).lower())) {
                int verb = Word.skip(ADVERBS, words, i + 2);
                String next = Word.lower(words, verb);
                return switch (words.get(i + 1).lower()) {
                    case "would", "will" -> !next.isEmpty() && !STATES.contains(next);
                    case "was", "were", "is", "are" -> SETTING_UP.contains(next);
                    default -> false;
                };
            }
        }
        return false;
    }
}
