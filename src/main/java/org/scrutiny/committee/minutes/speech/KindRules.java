package org.scrutiny.committee.minutes.speech;

import static org.scrutiny.committee.minutes.model.UtteranceKind.ANSWER;
import static org.scrutiny.committee.minutes.model.UtteranceKind.COMMENDATION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.COMMENT;
import static org.scrutiny.committee.minutes.model.UtteranceKind.COMMITMENT;
import static org.scrutiny.committee.minutes.model.UtteranceKind.CONCERN;
import static org.scrutiny.committee.minutes.model.UtteranceKind.CORRECTION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.EXPLANATION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.OBSERVATION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.PRESENTATION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.QUESTION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.REQUEST;
import static org.scrutiny.committee.minutes.model.UtteranceKind.STATEMENT;
import static org.scrutiny.committee.minutes.model.UtteranceKind.SUGGESTION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.TOPIC;

import java.util.List;
import java.util.Set;
import org.scrutiny.committee.minutes.model.Attribution;
import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.committee.minutes.text.SentenceShape;
import org.scrutiny.committee.minutes.text.SourceText;

/** Decides the kind of an utterance by its verb, or by its position if it has none. The first rule wins. */
final class KindRules {

    /** Kinds that respond to a question. */
    static final Set<UtteranceKind> RESPONSES = Set.of(ANSWER, COMMITMENT, CORRECTION);

    private static final Set<UtteranceKind> ASKED = Set.of(QUESTION, REQUEST, SUGGESTION);
    private static final Set<UtteranceKind> TELLING = Set.of(STATEMENT, EXPLANATION, ANSWER);
    private static final Set<UtteranceKind> NEUTRAL = Set.of(STATEMENT, EXPLANATION, ANSWER, OBSERVATION, COMMENT);
    private static final Set<UtteranceKind> CARRIED_ON =
            Set.of(STATEMENT, EXPLANATION, ANSWER, OBSERVATION, COMMENT, PRESENTATION);
    private static final Phrases REPORTED = Phrases.load("minutes/reported-kinds.txt");
    private static final int MAX_TOPIC = 12;

    private final SourceText source;
    private final Part part;
    private final Speaker speaker;
    private final Attribution attribution;
    private final Utterance last;
    private final PendingQuestion pending;

    KindRules(SourceText source, Part part, Attributed who, Utterance last, PendingQuestion pending) {
        this.source = source;
        this.part = part;
        this.speaker = who.speaker();
        this.attribution = who.attribution();
        this.last = last;
        this.pending = pending;
    }

    UtteranceKind kind() {
        Clause clause = part.clause();
        boolean stated = clause != null && attribution != Attribution.CONTINUED;
        return stated ? byVerb(clause) : byPlace();
    }

    private UtteranceKind byVerb(Clause clause) {
        UtteranceKind said = clause.kind();
        UtteranceKind asked = NEUTRAL.contains(said) || said == COMMENDATION ? alsoAsked(clause) : null;
        if (asked != null) {
            return asked;
        }
        if (!NEUTRAL.contains(said)) {
            return said;
        } else if (part.asks(source)) {
            return QUESTION;
        } else if (clause.form() == Clause.ClauseForm.LABEL) {
            return said;
        } else if (!speaker.sitsOnCommittee() && Promises.within(part.words(), 0)) {
            return COMMITMENT;
        } else if (reports(CORRECTION)) {
            return CORRECTION;
        } else if (speaker.sitsOnCommittee() && reports(CONCERN)) {
            return CONCERN;
        } else if (clause.responding() || said == ANSWER || (isAsked() && repliesWith(said))) {
            return ANSWER;
        } else if (goesOn() && said == STATEMENT && attribution == Attribution.PRONOUN) {
            return last.kind();
        }
        return said;
    }

    /** The kind of a second verb that asks ("noted the fall and asked whether …"); {@code null} if there is none. */
    private UtteranceKind alsoAsked(Clause clause) {
        if (clause.form() != Clause.ClauseForm.ACTIVE || speaker.reportsToCommittee()) {
            return null;
        }
        List<Word> words = part.words();
        for (int i = 1; i + 1 < words.size(); i++) {
            if ("and".equals(words.get(i).lower())) {
                SpeechVerbs.Verb verb = SpeechVerbs.at(words, i + 1);
                if (verb != null && ASKED.contains(verb.kind())) {
                    return verb.kind();
                }
            }
        }
        return null;
    }

    private UtteranceKind byPlace() {
        if (last == null) {
            return isTopic() ? TOPIC : Promises.ofTheService(part.words()) ? COMMITMENT : STATEMENT;
        } else if (part.asks(source)) {
            return QUESTION;
        } else if (!speaker.sitsOnCommittee()
                && (Promises.ofTheService(part.words()) || Promises.within(part.words(), 0))) {
            return COMMITMENT;
        } else if (reports(CORRECTION)) {
            return CORRECTION;
        } else if (isAsked() && (attribution == Attribution.IMPLIED || RESPONSES.contains(last.kind()))) {
            return ANSWER;
        } else if (CARRIED_ON.contains(last.kind())) {
            return last.kind();
        }
        return speaker.sitsOnCommittee() ? COMMENT : STATEMENT;
    }

    /** Whether someone else's question is pending. */
    private boolean isAsked() {
        return pending != null && !speaker.sameAs(pending.asker());
    }

    private boolean repliesWith(UtteranceKind said) {
        return TELLING.contains(said) || speaker.reportsToCommittee();
    }

    private boolean goesOn() {
        return last != null && last.speaker().sameAs(speaker) && CARRIED_ON.contains(last.kind());
    }

    /** Whether the sentence contains a wording of the kind. */
    private boolean reports(UtteranceKind kind) {
        List<Word> words = part.words();
        for (int i = 0; i < words.size(); i++) {
            Phrases.Found found = REPORTED.at(words, i);
            if (found != null && found.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    private boolean isTopic() {
        return part.words().size() <= MAX_TOPIC
                && SentenceShape.looksLikeTitle(SentenceShape.withoutClosingColon(
                        source.collapse(part.span().start(), part.span().end())));
    }
}
