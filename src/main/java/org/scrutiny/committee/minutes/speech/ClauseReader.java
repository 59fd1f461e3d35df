package org.scrutiny.committee.minutes.speech;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.kernel.text.Vocabulary;

/** Finds the reporting clause of a sentence, at its start or after an introduction. */
final class ClauseReader {

    private static final Phrases RESPONSES = Phrases.load("minutes/responses.txt");
    private static final Map<String, UtteranceKind> LABELS =
            Vocabulary.load("minutes/labels.txt").kinds(UtteranceKind.class);
    private static final Vocabulary WORDS = Vocabulary.load("minutes/clauses.txt");
    private static final Set<String> CONNECTIVES = WORDS.section("CONNECTIVES");
    private static final Set<String> INTRODUCTIONS = WORDS.section("INTRODUCTIONS");
    private static final Set<String> NOBODY = WORDS.section("NOBODY");
    private static final Set<String> SAYING = WORDS.section("SAYING");
    private static final Set<String> REPORTED = WORDS.section("REPORTED");
    private static final int MAX_INTRODUCTION = 30;
    private static final int MAX_AGENT_DISTANCE = 14;

    private final List<Word> words;
    private final SubjectReader subjects;
    private final Predicate<String> knownName;

    ClauseReader(List<Word> words, Predicate<String> knownName) {
        this.words = words;
        this.subjects = new SubjectReader(words);
        this.knownName = knownName;
    }

    /** The first reporting clause at or after the word; {@code null} if there is none. */
    Clause read(int from) {
        if (from >= words.size()) {
            return null;
        }
        Clause label = label(from);
        if (label != null) {
            return label;
        }
        boolean responding = RESPONSES.at(words, from) != null;
        for (int i = from; i < words.size(); i++) {
            boolean starts = i == from
                    ? !responding
                    : words.get(i).before() != 0 && !words.get(i).isAfter('(');
            Clause clause = starts ? at(i, responding) : null;
            if (clause != null) {
                return clause;
            }
        }
        Clause clause = withoutComma(from, responding);
        if (clause == null && responding) {
            return new Clause(
                    Clause.ClauseForm.LOST,
                    null,
                    UtteranceKind.ANSWER,
                    words.get(from).start(),
                    opening(from),
                    true);
        }
        return clause == null ? lost(from) : clause;
    }

    /** A clause that starts a new utterance after a dash or semicolon in the sentence; {@code null} if none. */
    Clause readSecond(int after) {
        for (int i = after; i < words.size(); i++) {
            if (words.get(i).isAfter('-') || words.get(i).isAfter(';')) {
                Clause clause = at(i, false);
                if (clause != null) {
                    return clause;
                }
            }
        }
        return null;
    }

    private Clause at(int index, boolean responding) {
        int i = Word.skip(CONNECTIVES, words, index);
        Phrases.Found impersonal = Passives.impersonal(words, i);
        if (impersonal != null) {
            return passive(index, impersonal, responding);
        }
        SpeakingSubject subject = subjects.at(i);
        if (subject == null) {
            subject = single(i);
        }
        return subject == null ? null : withVerb(index, subject, responding);
    }

    private Clause withVerb(int index, SpeakingSubject subject, boolean responding) {
        SpeechVerbs.Verb verb = SpeechVerbs.at(words, subject.next());
        if (verb != null) {
            return clause(Clause.ClauseForm.ACTIVE, subject, verb.kind(), index, responding);
        }
        Phrases.Found told = Passives.afterListener(words, subject.next());
        if (told != null) {
            return passive(index, told, responding);
        }
        boolean speech = subject.form() == SpeakingSubject.SubjectForm.NAMED
                && subject.role() != null
                && subject.next() < words.size()
                && words.get(subject.next()).isAfter(':');
        return speech ? clause(Clause.ClauseForm.ACTIVE, subject, UtteranceKind.STATEMENT, index, responding) : null;
    }

    private Clause clause(
            Clause.ClauseForm form, SpeakingSubject subject, UtteranceKind kind, int index, boolean responding) {
        return new Clause(form, subject, kind, words.get(index).start(), opening(index), responding);
    }

    private Clause passive(int index, Phrases.Found found, boolean responding) {
        return clause(Clause.ClauseForm.PASSIVE, agent(found.next()), found.kind(), index, responding);
    }

    /** The speaker after a passive: "… by Ines Vale" or "… from the Director". */
    private SpeakingSubject agent(int from) {
        for (int i = from; i < Math.min(words.size() - 1, from + MAX_AGENT_DISTANCE); i++) {
            String word = words.get(i).lower();
            if ("that".equals(word) || "whether".equals(word)) {
                return null;
            } else if ("by".equals(word) || "from".equals(word)) {
                SpeakingSubject agent = subjects.at(i + 1);
                boolean collective = agent != null && agent.form() == SpeakingSubject.SubjectForm.COLLECTIVE;
                return agent == null
                                || agent.form() == SpeakingSubject.SubjectForm.PRONOUN
                                || (collective && "from".equals(word))
                        ? null
                        : agent;
            }
        }
        return null;
    }

    /** A name of one word that is known in this document or followed by a verb of saying. */
    private SpeakingSubject single(int i) {
        if (i + 1 >= words.size()
                || !NamePatterns.isNamePart(words.get(i))
                || words.get(i + 1).before() != 0) {
            return null;
        }
        Word word = words.get(i);
        boolean firstName = SAYING.contains(words.get(i + 1).lower())
                && word.text().length() > 2
                && !word.lower().endsWith("s")
                && !NOBODY.contains(word.lower())
                && !SpeechVerbs.isVerb(word.lower());
        if (!knownName.test(word.lower()) && !firstName) {
            return null;
        }
        var name = new SpeakingSubject.Name(word.text(), null, false);
        return new SpeakingSubject(SpeakingSubject.SubjectForm.NAMED, List.of(name), null, null, word.text(), i + 1);
    }

    /** A clause after an introduction without its comma: "In relation to costs Ines Vale explained". */
    private Clause withoutComma(int from, boolean responding) {
        if (!responding && !INTRODUCTIONS.contains(words.get(from).lower())) {
            return null;
        }
        for (int i = from + 1; i < Math.min(words.size(), from + MAX_INTRODUCTION); i++) {
            if (words.get(i).isCapitalised()) {
                SpeakingSubject subject = subjects.at(i);
                boolean fits = subject != null && (responding || subject.form() == SpeakingSubject.SubjectForm.NAMED);
                Clause clause = fits ? withVerb(i, subject, responding) : null;
                if (clause != null) {
                    return clause;
                }
            }
        }
        return null;
    }

    private Clause label(int from) {
        boolean closed = from + 1 < words.size()
                && (words.get(from + 1).isAfter(':') || words.get(from + 1).isAfter('-'))
                && words.get(from).isCapitalised();
        if (!closed) {
            return null;
        }
        String word = words.get(from).lower();
        int length = word.length();
        while (length > 0 && Character.isDigit(word.charAt(length - 1))) {
            length--;
        }
        boolean named = words.get(from + 1).isAfter(':') || length > 1;
        UtteranceKind kind = named ? LABELS.get(word.substring(0, length)) : null;
        return kind == null ? null : clause(Clause.ClauseForm.LABEL, null, kind, from, false);
    }

    private Clause lost(int from) {
        String next = Word.lower(words, from + 1);
        boolean speaks = SAYING.contains(words.get(from).lower()) && REPORTED.contains(next);
        SpeechVerbs.Verb verb = speaks ? SpeechVerbs.at(words, from) : null;
        return verb == null ? null : clause(Clause.ClauseForm.LOST, null, verb.kind(), from, false);
    }

    private String opening(int index) {
        return NamePatterns.wording(words, index, Math.min(words.size(), index + 3));
    }
}
