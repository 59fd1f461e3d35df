package org.scrutiny.committee.minutes.speech;

import java.util.List;
import java.util.Set;
import org.scrutiny.committee.minutes.text.WordList;

/** Whether a sentence says that somebody will do something for the committee, or is setting it up. */
final class Promises {

    private static final Set<String> SERVICES = WordList.of("""
            service services team teams department directorate council authority officers officer staff director
            manager
            """);
    private static final Set<String> DOERS = Set.of("he", "she", "they", "we", "i");
    private static final Set<String> DEEDS = WordList.of("""
            circulate provide share send look investigate report bring follow check arrange write respond raise
            contact include review prepare produce present update feed take supply forward ensure distribute
            explore add amend correct liaise speak seek set consider pass clarify confirm monitor come
            """);
    private static final Set<String> DONE = WordList.of("""
            circulated provided shared sent included brought reported presented added amended corrected updated
            reviewed investigated supplied distributed forwarded published raised followed arranged
            """);
    // Not deeds: what a service is or needs, not what it does.
    private static final Set<String> STATES = WordList.of("""
            be have need appear seem not never expect like find remain become face struggle welcome require only
            normally usually often always otherwise
            """);
    private static final Set<String> SETTING_UP = WordList.of("""
            developing introducing recruiting planning preparing implementing commissioning drafting creating
            building establishing launching expanding redesigning setting putting arranging producing piloting
            """);
    private static final Set<String> ADVERBS =
            Set.of("also", "now", "therefore", "then", "already", "currently", "both");

    private Promises() {}

    /** Whether anywhere from the word on somebody promises a deed. */
    static boolean within(List<Word> words, int from) {
        for (int i = Math.max(1, from); i + 1 < words.size(); i++) {
            String modal = words.get(i).lower();
            if ("would".equals(modal) || "will".equals(modal)) {
                int verb = skipAdverbs(words, i + 1);
                String next = SpeechVerbs.lower(words, verb);
                if ("be".equals(next) && DONE.contains(SpeechVerbs.lower(words, skipAdverbs(words, verb + 1)))) {
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

    /** Whether the sentence has the service as its subject and says what it will do or is setting up. */
    static boolean ofTheService(List<Word> words) {
        int head = "the".equals(SpeechVerbs.lower(words, 0)) ? 1 : 0;
        int last = Math.min(words.size() - 1, head + 4);
        for (int i = head; i < last; i++) {
            if (SERVICES.contains(words.get(i).lower())) {
                int verb = skipAdverbs(words, i + 2);
                String next = SpeechVerbs.lower(words, verb);
                return switch (words.get(i + 1).lower()) {
                    case "would", "will" -> !next.isEmpty() && !STATES.contains(next);
                    case "was", "were", "is", "are" -> SETTING_UP.contains(next);
                    default -> false;
                };
            }
        }
        return false;
    }

    private static int skipAdverbs(List<Word> words, int from) {
        int i = from;
        while (i < words.size() && ADVERBS.contains(words.get(i).lower())) {
            i++;
        }
        return i;
    }
}
