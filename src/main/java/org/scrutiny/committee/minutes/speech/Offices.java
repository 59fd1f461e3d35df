package org.scrutiny.committee.minutes.speech;

import java.util.List;
import java.util.Set;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.kernel.text.Vocabulary;

/** Recognises offices by their words, and the role of their holders. */
final class Offices {

    private static final Vocabulary WORDS = Vocabulary.load("minutes/offices.txt");
    private static final Set<String> HEADS = WORDS.section("HEADS");
    private static final Set<String> MODIFIERS = WORDS.section("MODIFIERS");
    private static final Set<String> NOT_IN_TITLES = WORDS.section("NOT_IN_TITLES");
    private static final Set<String> CHAIRS = WORDS.section("CHAIRS");
    private static final Set<String> BODIES = WORDS.section("BODIES");
    private static final Set<String> COUNCILLORS = WORDS.section("COUNCILLORS");

    private Offices() {}

    /** Whether the word can be the head of an office. */
    static boolean isOffice(Word word) {
        return HEADS.contains(word.lower());
    }

    /** Whether the word can precede the head of an office. */
    static boolean isInTitle(Word word) {
        return isOffice(word)
                || MODIFIERS.contains(word.lower())
                || (word.isCapitalised() && !NOT_IN_TITLES.contains(word.lower()));
    }

    static boolean isBody(Word word) {
        return BODIES.contains(word.lower());
    }

    /** The role of the holder of an office; {@code TITLE_ONLY} for an officer's. */
    static SpeakerRole roleOf(List<Word> title) {
        String first = title.get(0).lower();
        if (CHAIRS.contains(first) && (title.size() == 1 || isOfThisBody(title))) {
            return SpeakerRole.CHAIR;
        } else if ("leader".equals(first) && title.size() == 1) {
            return SpeakerRole.COUNCILLOR;
        }
        var wording = new StringBuilder(" ");
        title.forEach(word -> wording.append(word.lower()).append(' '));
        boolean councillor = COUNCILLORS.stream().anyMatch(office -> wording.indexOf(" " + office + " ") >= 0);
        return councillor ? SpeakerRole.COUNCILLOR : SpeakerRole.TITLE_ONLY;
    }

    private static boolean isOfThisBody(List<Word> title) {
        return "of".equals(title.get(1).lower()) && isBody(title.get(title.size() - 1)) && title.size() <= 6;
    }
}
