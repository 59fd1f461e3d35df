package org.scrutiny.committee.minutes.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.scrutiny.committee.minutes.model.Attribution;
import org.scrutiny.committee.minutes.model.Heading;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.committee.minutes.text.SentenceShape;
import org.scrutiny.committee.minutes.text.SourceText;

/** Attributes each sentence of an item's comments: its speaker, how the speaker is known, and what it does. */
final class Conversation {

    private static final int MAX_REMEMBERED = 8;

    private final SourceText source;
    private final PersonRegister people;
    private final SpeakerFinder finder;
    private final List<Utterance> said = new ArrayList<>();
    private final Deque<Attributed> heard = new ArrayDeque<>();
    private Heading heading;
    private Attributed before;
    private Attributed lastOfComment;
    private PendingQuestion pending;
    private boolean answered;

    Conversation(SourceText source, PersonRegister people) {
        this.source = source;
        this.people = people;
        this.finder = new SpeakerFinder(people);
    }

    /** The comment with its utterances. Call it in order: a question may be answered in the next comment. */
    ParsedComment read(ParsedComment comment) {
        boolean follows = comment.position() > 1 && Objects.equals(heading, comment.heading());
        PendingQuestion earlier = follows && !answered ? pending : null;
        lastOfComment = follows ? before : null;
        heading = comment.heading();
        said.clear();
        heard.clear();
        before = null;
        pending = null;
        answered = false;
        for (Part part : Part.of(source, comment, people::knows)) {
            Attributed who = attribute(part);
            if (said.isEmpty() && earlier != null && answers(part.clause(), who.speaker())) {
                pending = earlier;
            }
            say(comment.position(), part, who);
        }
        return comment.with(said);
    }

    /** Whether the first sentence of a comment can answer the open question of the previous comment. */
    private static boolean answers(Clause clause, Speaker speaker) {
        if (clause == null) {
            return false;
        }
        boolean neutral = clause.kind() == UtteranceKind.STATEMENT || clause.kind() == UtteranceKind.EXPLANATION;
        return clause.responding()
                || clause.kind() == UtteranceKind.ANSWER
                || (neutral && speaker.reportsToCommittee());
    }

    private void say(int comment, Part part, Attributed who) {
        Utterance last = last();
        UtteranceKind kind = new KindRules(source, part, who, last, pending).kind();
        boolean other = pending != null && !who.speaker().sameAs(pending.asker());
        boolean responds = other && KindRules.RESPONSES.contains(kind);
        boolean here = responds && pending.comment() == comment;
        int position = said.size() + 1;
        String text = source.collapse(part.span().start(), part.span().end());
        said.add(new Utterance(
                position,
                SentenceShape.withoutClosingSemicolon(text),
                part.span().start(),
                part.span().end(),
                who.speaker(),
                who.attribution(),
                kind,
                here ? pending.utterance() : null,
                responds && !here ? pending.reference() : null));
        if (kind == UtteranceKind.QUESTION) {
            pending = new PendingQuestion(comment, position, who.speaker());
            answered = false;
        } else if (responds) {
            answered = true;
        } else if (answered && who.speaker().sitsOnCommittee()) {
            pending = null;
        }
        remember(who);
    }

    private void remember(Attributed who) {
        before = who;
        if (who.isKnown() && who.attribution() != Attribution.CONTINUED) {
            heard.push(who);
            if (heard.size() > MAX_REMEMBERED) {
                heard.removeLast();
            }
        }
    }

    private Utterance last() {
        return said.isEmpty() ? null : said.get(said.size() - 1);
    }

    private Attributed attribute(Part part) {
        Clause clause = part.clause();
        if (clause == null || continuesAnswer(clause)) {
            return unstated(part);
        }
        return switch (clause.form()) {
            case ACTIVE ->
                clause.subject().form() == SpeakingSubject.SubjectForm.PRONOUN
                        ? pronoun(clause)
                        : finder.find(clause.subject());
            case PASSIVE ->
                clause.subject() != null
                        ? finder.find(clause.subject())
                        : Attributed.nobody(Attribution.IMPERSONAL, "impersonal \"" + clause.opening() + "\"");
            case LABEL -> Attributed.nobody(Attribution.IMPLIED, "label \"" + clause.opening() + "\"");
            case LOST -> Attributed.nobody(Attribution.IMPLIED, "no name before or after \"" + clause.opening() + "\"");
        };
    }

    /** "In response to this the service had …" inside a speaker's part continues that part. */
    private boolean continuesAnswer(Clause clause) {
        return clause.form() == Clause.ClauseForm.LOST
                && clause.responding()
                && before != null
                && before.isKnown()
                && !asked();
    }

    private boolean asked() {
        Utterance last = last();
        return last != null && last.kind() == UtteranceKind.QUESTION;
    }

    private Attributed unstated(Part part) {
        if (before == null) {
            return Attributed.nobody(Attribution.IMPERSONAL, "no speaker is stated");
        } else if (asked() && !part.asks(source)) {
            return Attributed.nobody(Attribution.IMPLIED, "follows the question; no speaker is stated");
        } else if (!before.isKnown()) {
            return Attributed.nobody(
                    before.attribution() == Attribution.IMPLIED ? Attribution.IMPLIED : Attribution.IMPERSONAL,
                    "no speaker is stated");
        }
        String first = Word.lower(part.words(), 0);
        boolean pronoun = ("he".equals(first) || "she".equals(first)) && mayBe(before, first);
        return before.as(pronoun ? Attribution.PRONOUN : Attribution.CONTINUED, "goes on from the sentence before");
    }

    private Attributed pronoun(Clause clause) {
        String word = clause.subject().wording().toLowerCase(Locale.ROOT);
        for (Attributed who : heard) {
            if (mayBe(who, word)) {
                return meant(who, word, clause, "the last speaker before it");
            }
        }
        if (heard.isEmpty()
                && before == null
                && lastOfComment != null
                && lastOfComment.isKnown()
                && mayBe(lastOfComment, word)) {
            return meant(lastOfComment, word, clause, "the last speaker of the comment before");
        }
        return Attributed.nobody(
                Attribution.PRONOUN, "\"" + clause.subject().wording() + "\" has no speaker before it");
    }

    private Attributed meant(Attributed who, String word, Clause clause, String why) {
        if (who.person() != null && who.person().pronoun == null && !"they".equals(word) && heard.size() <= 1) {
            who.person().pronoun = word;
        }
        return who.as(Attribution.PRONOUN, "\"" + clause.subject().wording() + "\" for " + why);
    }

    private static boolean mayBe(Attributed who, String word) {
        if ("they".equals(word)) {
            return true;
        }
        String known = who.person() == null ? null : who.person().pronoun;
        return who.single() && (known == null || known.equals(word));
    }
}
