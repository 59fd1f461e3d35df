package org.scrutiny.committee.minutes.speech;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.kernel.text.Vocabulary;

/** Reads the subject of a clause: people, an office, a group or a pronoun. */
final class SubjectReader {

    private static final Map<String, SpeakerRole> GROUPS =
            Vocabulary.load("minutes/groups.txt").kinds(SpeakerRole.class);
    private static final Map<String, SpeakerRole> YOUNG =
            Map.of("people", SpeakerRole.PUBLIC, "person", SpeakerRole.PUBLIC);
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they");
    private static final Vocabulary WORDS = Vocabulary.load("minutes/subjects.txt");
    private static final Set<String> QUANTIFIERS = WORDS.section("QUANTIFIERS");
    private static final Set<String> DETERMINERS = WORDS.section("DETERMINERS");
    private static final Set<String> TAILS = WORDS.section("TAILS");
    private static final int MAX_QUANTIFIERS = 5;
    private static final int MAX_TAIL = 10;
    private static final int MAX_OFFICE = 14;
    private static final int MAX_APPOSITION = 18;

    private final List<Word> words;

    SubjectReader(List<Word> words) {
        this.words = words;
    }

    /** The subject at the word, up to its verb; {@code null} if there is none. */
    SpeakingSubject at(int index) {
        if (index >= words.size()) {
            return null;
        }
        Word word = words.get(index);
        if (PRONOUNS.contains(word.lower())) {
            return new SpeakingSubject(
                    SpeakingSubject.SubjectForm.PRONOUN, List.of(), null, null, word.text(), index + 1);
        }
        SpeakingSubject people = NamePatterns.at(words, index);
        if (people != null) {
            return withApposition(people);
        }
        SpeakingSubject group = group(index);
        return group != null ? group : office(index);
    }

    private SpeakingSubject group(int index) {
        int i = index;
        boolean young = false;
        while (i < words.size()
                && i < index + MAX_QUANTIFIERS
                && QUANTIFIERS.contains(words.get(i).lower())) {
            if (i > index && isVerb(i)) {
                break;
            }
            young |= "young".equals(words.get(i).lower());
            if (isHead(index, i, young) && !goesOnAsGroup(i)) {
                break;
            }
            i++;
        }
        if (i >= words.size() || !isHead(index, i, young)) {
            return capitalisedBody(index);
        }
        SpeakerRole role = young
                ? YOUNG.get(words.get(i).lower())
                : GROUPS.get(words.get(i).lower());
        int end = tailEnd(i + 1);
        return collective(roleByTail(role, i, end), index, end);
    }

    private boolean isHead(int from, int i, boolean young) {
        String word = words.get(i).lower();
        boolean bare = i == from && !words.get(i).isCapitalised() && !word.endsWith("s");
        return !bare && (young ? YOUNG.containsKey(word) : GROUPS.containsKey(word));
    }

    /** "Committee Members": the first noun only qualifies the second. */
    private boolean goesOnAsGroup(int i) {
        return i + 1 < words.size() && GROUPS.containsKey(words.get(i + 1).lower());
    }

    /** "The Children and Families Panel". */
    private SpeakingSubject capitalisedBody(int index) {
        int limit = Math.min(words.size(), index + MAX_OFFICE);
        for (int i = index + 1; i < limit && words.get(i).before() != ','; i++) {
            if (isVerb(i) || Offices.isOffice(words.get(i))) {
                return null;
            }
            if (Offices.isBody(words.get(i)) && words.get(i).isCapitalised() && isVerb(i + 1)) {
                return words.get(index).isCapitalised() ? collective(SpeakerRole.COMMITTEE, index, i + 1) : null;
            }
        }
        return null;
    }

    private SpeakerRole roleByTail(SpeakerRole role, int head, int end) {
        if (end == head + 1) {
            return role;
        }
        List<Word> tail = words.subList(head + 1, end);
        if (tail.stream().anyMatch(word -> "public".equals(word.lower()))) {
            return SpeakerRole.PUBLIC;
        }
        if (role != SpeakerRole.MEMBERS) {
            return role;
        }
        if (tail.stream().anyMatch(word -> "staff".equals(word.lower()))) {
            return SpeakerRole.OFFICER;
        }
        boolean own = !"of".equals(tail.get(0).lower())
                || tail.stream().anyMatch(word -> Offices.isBody(word) || "council".equals(word.lower()));
        return own ? role : SpeakerRole.PARTNER;
    }

    /** The index after "of the …", "from …" or "present", which may follow a group. */
    private int tailEnd(int from) {
        if (from >= words.size()
                || isVerb(from)
                || !TAILS.contains(words.get(from).lower())) {
            return from;
        }
        for (int i = from + 1; i < Math.min(words.size(), from + MAX_TAIL); i++) {
            if (words.get(i).isAfter(',') || isVerb(i) || isPassive(i)) {
                return i;
            }
        }
        return from;
    }

    private boolean isPassive(int i) {
        return "was".equals(words.get(i).lower()) || "were".equals(words.get(i).lower());
    }

    private SpeakingSubject collective(SpeakerRole role, int from, int end) {
        return new SpeakingSubject(
                SpeakingSubject.SubjectForm.COLLECTIVE,
                List.of(),
                null,
                role,
                NamePatterns.wording(words, from, end),
                end);
    }

    private SpeakingSubject office(int index) {
        int head = DETERMINERS.contains(words.get(index).lower()) ? index + 1 : index;
        if (head >= words.size() || (head == index && !words.get(index).isCapitalised())) {
            return null;
        }
        boolean found = false;
        for (int i = head; i < Math.min(words.size(), head + MAX_OFFICE); i++) {
            Word word = words.get(i);
            boolean ends = i > head && (word.before() != 0 || isVerb(i) || isPassive(i) || "that".equals(word.lower()));
            if (found && i > head) {
                SpeakingSubject holder = holder(head, i, ends);
                if (holder != null) {
                    return holder;
                }
            }
            if (ends && !(isListComma(i) && !isVerb(i))) {
                return found ? officeOnly(index, head, i) : null;
            }
            if (!found && !Offices.isInTitle(word)) {
                return null;
            }
            found |= Offices.isOffice(word);
        }
        return null;
    }

    /** Whether a comma is part of the office: "Director of Children, Families and Education". */
    private boolean isListComma(int i) {
        return words.get(i).isAfter(',') && words.get(i).isCapitalised() && NamePatterns.at(words, i) == null;
    }

    /** The person named after the office: "the Director of Education, Ines Vale," or "Director Ines Vale". */
    private SpeakingSubject holder(int head, int i, boolean ends) {
        boolean afterOffice =
                Offices.isOffice(words.get(i - 1)) || (ends && words.get(i).isAfter(','));
        SpeakingSubject people = afterOffice ? NamePatterns.at(words, i) : null;
        if (people == null || people.names().size() > 1) {
            return null;
        }
        List<Word> title = words.subList(head, i);
        return withApposition(
                people.withTitle(NamePatterns.wording(words, head, i), roleIfStated(title), people.next()));
    }

    private SpeakingSubject officeOnly(int index, int head, int end) {
        String title = NamePatterns.wording(words, head, end);
        SpeakerRole role = Offices.roleOf(words.subList(head, end));
        return new SpeakingSubject(
                SpeakingSubject.SubjectForm.OFFICE,
                List.of(),
                title,
                role,
                NamePatterns.wording(words, index, end),
                afterInsertion(end));
    }

    /** A named holder of an office without a role of its own is an officer. */
    private static SpeakerRole roleIfStated(List<Word> title) {
        SpeakerRole role = Offices.roleOf(title);
        return role == SpeakerRole.TITLE_ONLY ? SpeakerRole.OFFICER : role;
    }

    private SpeakingSubject withApposition(SpeakingSubject people) {
        int from = people.next();
        if (from >= words.size() || isVerb(from) || isPassive(from)) {
            return people;
        }
        Word first = words.get(from);
        if (first.isAfter('(')) {
            return bracketed(people, from);
        }
        boolean closed = first.isAfter(',');
        if (first.before() != 0 && !closed) {
            return people;
        }
        for (int i = from + 1; i < Math.min(words.size(), from + MAX_APPOSITION); i++) {
            if (closed ? words.get(i).isAfter(',') && isVerb(i) : isVerb(i)) {
                boolean office = words.subList(from, i).stream().anyMatch(Offices::isOffice);
                return closed || (office && first.isCapitalised()) ? titled(people, from, i) : people;
            }
        }
        return people;
    }

    private SpeakingSubject bracketed(SpeakingSubject people, int from) {
        for (int i = from + 1; i < Math.min(words.size(), from + MAX_APPOSITION); i++) {
            if (words.get(i).isAfter(')')) {
                return titled(people, from, i);
            }
        }
        return people;
    }

    private SpeakingSubject titled(SpeakingSubject people, int from, int end) {
        List<Word> title = words.subList(from, end);
        int head = DETERMINERS.contains(title.get(0).lower()) && title.size() > 1 ? from + 1 : from;
        boolean office =
                title.stream().anyMatch(Offices::isOffice) && words.get(head).isCapitalised();
        return office
                ? people.withTitle(NamePatterns.wording(words, head, end), roleIfStated(words.subList(head, end)), end)
                : people.upTo(end);
    }

    /** Skips an insertion between commas before the verb: "The Director, in summing up, said". */
    private int afterInsertion(int from) {
        if (from < words.size() && words.get(from).isAfter(',') && !isVerb(from)) {
            for (int i = from + 1; i < Math.min(words.size(), from + MAX_APPOSITION); i++) {
                if (words.get(i).isAfter(',') && isVerb(i)) {
                    return i;
                }
            }
        }
        return from;
    }

    private boolean isVerb(int i) {
        return SpeechVerbs.at(words, i) != null;
    }
}
