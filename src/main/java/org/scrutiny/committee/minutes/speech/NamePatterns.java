package org.scrutiny.committee.minutes.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.committee.minutes.text.WordList;

/** Recognises the names of people by their shape. */
final class NamePatterns {

    private record Parsed(SpeakingSubject.Name name, int next) {}

    private static final Set<String> COUNCILLOR = Set.of("councillor", "cllr", "alderman");
    private static final Set<String> COUNCILLORS = Set.of("councillors", "cllrs");
    private static final Set<String> COURTESY = WordList.of("""
            mr mrs ms miss mx dr sir dame prof professor rev reverend lord lady
            """);
    private static final Set<String> PARTICLES = WordList.of("""
            van von de der den la le di da al el bin ap st
            """);
    private static final Set<String> HONOURS = Set.of("OBE", "MBE", "CBE", "JP", "QC", "KC", "BEM", "DL", "MP");
    // Capitalised words of councils' and services' names: no name of a person holds one.
    private static final Set<String> INSTITUTIONS = WordList.of("""
            act action adoption agenda agency annual appendix area assistant association attendance authorities
            authority body board borough budget bureau cabinet care carers central centre centres charity child
            children children's chief city clinical college commission committee community company conference
            corporate council county dashboard data department deputy developments director disability district
            draft early education england executive family families february finance financial food forum foster
            fostering foundation free front fund general government group health healthwatch help high highways
            home homes hospital housing human improvement independent integrated interim item january joint july
            june key lead leader leaving legal learning local london looked major march may medical member
            members mental metropolitan minister monday municipal national network new nhs north northern
            november october of office officer officers ofsted ombudsman operational overview panel parent
            parents parish park partners partnership people performance personal plan planning police policy
            portfolio prevention primary principal priority programme project protection public pupil quality
            quarter referral regional report resources review road royal safeguarding school schools scrutiny
            secondary senior september service services short social south southern special staff state
            statutory strategic strategy street sub-committee support survey task team the town trade training
            transport travel trust tuesday thursday friday union unit united university virtual voluntary ward
            wednesday west western work working year young youth ehcp send senco neet covid this that these
            those it there he she they we all both some other in on at for from with to and as when while
            although however following since after before during question questions answer response chair
            chairman vice-chair manager head adviser advisor councillor councillors cllr cllrs mayor august
            april december saturday sunday east eastern british english church academy house headteacher
            headteachers mainstream virtually
            """);
    private static final Set<String> NEVER = WordList.of("""
            chair chairman vice-chair the member members services committee panel questions and officers
            councillor cllr councillors
            """);
    private static final int MOST_TOKENS = 4;
    private static final int MOST_JOINED = 6;

    private NamePatterns() {}

    /** People with a title of councillor or courtesy, or with two names or more; {@code null} if there are none. */
    static SpeakingSubject at(List<Word> words, int index) {
        var names = new ArrayList<SpeakingSubject.Name>();
        boolean councillors = false;
        int i = index;
        Parsed parsed = i < words.size() ? one(words, i, false) : null;
        while (parsed != null && names.size() < MOST_JOINED) {
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
                SpeakingSubject.Form.NAMED, names, null, councillor ? SpeakerRole.COUNCILLOR : null, wording, i);
    }

    /** The word after "and", or in a list of titled names after a comma; -1 if no further name is joined. */
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

    /** How many words from here make up a name; a possessive or a mark between ends it. */
    private static int tokens(List<Word> words, int index, boolean titled) {
        int i = index;
        while (i < words.size() && i < index + MOST_TOKENS) {
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

    /** After a title even a word of an institution is a name: Councillor Park, Mrs Young. */
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

    /** Whether the word has the shape of a name and is no word of an institution. */
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

    /** The words from the first to before the last, as written with single spaces. */
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
