package org.scrutiny.committee.minutes.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.kernel.text.Vocabulary;

/** Recognises the names of people by their shape. */
final class NamePatterns {

    private record Parsed(SpeakingSubject.Name name, int next) {}

    private static final Vocabulary WORDS = Vocabulary.load("minutes/names.txt");
    private static final Set<String> COUNCILLOR = WORDS.section("COUNCILLOR");
    private static final Set<String> COUNCILLORS = WORDS.section("COUNCILLORS");
    private static final Set<String> COURTESY = WORDS.section("COURTESY");
    private static final Set<String> PARTICLES = WORDS.section("PARTICLES");
    private static final Set<String> HONOURS = WORDS.section("HONOURS");
    private static final Set<String> INSTITUTIONS =
            Vocabulary.load("minutes/institutions.txt").section("INSTITUTIONS");
    private static final Set<String> NEVER = WORDS.section("NEVER");
    private static final int MAX_TOKENS = 4;
    private static final int MAX_JOINED = 6;

    private NamePatterns() {}

    /** People with a title, or with two or more names; {@code null} if there are none. */
    static SpeakingSubject at(List<Word> words, int index) {
        var names = new ArrayList<SpeakingSubject.Name>();
        boolean councillors = false;
        int i = index;
        Parsed parsed = i < words.size() ? one(words, i, false) : null;
        while (parsed != null && names.size() < MAX_JOINED) {
            councillors |= COUNCILLORS.contains(words.get(i).lower());
            names.add(parsed.name());
            i = parsed.next();
            int joined = afterJoin(words, i);
            parsed = joined < 0 ? null : one(words, joined, councillors);
            i = parsed == null ? i : joined;
        }
        if (names.isEmpty()) {
            return null;
        }
        String wording = wording(words, index, i);
        boolean councillor = names.get(0).councillor();
        return new SpeakingSubject(
                SpeakingSubject.SubjectForm.NAMED, names, null, councillor ? SpeakerRole.COUNCILLOR : null, wording, i);
    }

    /** The index after "and", or after a comma in a list of titled names; -1 if no further name is joined. */
    private static int afterJoin(List<Word> words, int i) {
        if (i + 1 >= words.size()) {
            return -1;
        } else if ("and".equals(words.get(i).lower())) {
            return i + 1;
        }
        return words.get(i).isAfter(',') && isTitled(words, i) ? i : -1;
    }

    private static boolean isTitled(List<Word> words, int i) {
        return COUNCILLOR.contains(words.get(i).lower())
                || COUNCILLORS.contains(words.get(i).lower());
    }

    private static Parsed one(List<Word> words, int index, boolean inCouncillors) {
        boolean titled = isTitled(words, index);
        boolean councillor = titled || inCouncillors;
        int i = titled ? index + 1 : index;
        String courtesy = null;
        while (i < words.size()
                && COURTESY.contains(words.get(i).lower())
                && words.get(i).isCapitalised()) {
            courtesy = words.get(i).text();
            i++;
        }
        int tokens = tokens(words, i, councillor || courtesy != null);
        if (tokens == 0 || (tokens == 1 && !councillor && courtesy == null)) {
            return null;
        }
        int end = i + tokens;
        var name = new SpeakingSubject.Name(wording(words, i, end), courtesy, councillor);
        while (end < words.size() && HONOURS.contains(words.get(end).text())) {
            end++;
        }
        return new Parsed(name, end);
    }

    /** The number of words in the name; a possessive or a mark ends it. */
    private static int tokens(List<Word> words, int index, boolean titled) {
        int i = index;
        while (i < words.size() && i < index + MAX_TOKENS) {
            Word word = words.get(i);
            boolean divided = i > index && word.before() != 0;
            boolean part = isNamePart(word)
                    || (titled && isTitledPart(word))
                    || ((titled || i > index) && isParticle(words, i));
            if (divided || !part) {
                break;
            }
            i++;
        }
        return i - index;
    }

    /** Whether the word is a name after a title. There even an institution's word can be one: Councillor Park. */
    private static boolean isTitledPart(Word word) {
        return word.isCapitalised()
                && word.text().length() > 1
                && !word.lower().endsWith("'s")
                && !NEVER.contains(word.lower())
                && word.text().chars().noneMatch(Character::isDigit);
    }

    private static boolean isParticle(List<Word> words, int i) {
        if (!PARTICLES.contains(words.get(i).text()) || i + 1 >= words.size()) {
            return false;
        }
        return isNamePart(words.get(i + 1))
                || PARTICLES.contains(words.get(i + 1).text());
    }

    /** Whether the word has the shape of a name and is not an institution's word. */
    static boolean isNamePart(Word word) {
        String text = word.text();
        return word.isCapitalised()
                && !word.lower().endsWith("'s")
                && !word.lower().endsWith("s'")
                && !INSTITUTIONS.contains(word.lower())
                && !HONOURS.contains(text)
                && text.chars().noneMatch(Character::isDigit)
                && (text.length() == 1 || text.chars().anyMatch(Character::isLowerCase));
    }

    /** The words from {@code from} to before {@code to}, as written with single spaces. */
    static String wording(List<Word> words, int from, int to) {
        var out = new StringBuilder();
        for (Word word : words.subList(from, to)) {
            if (out.length() > 0) {
                out.append(word.isAfter(',') ? ", " : word.isAfter('-') ? " - " : " ");
            }
            out.append(word.text());
        }
        return out.toString();
    }
}
