package org.scrutiny.committee.question;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutiny.committee.link.IndicatorFinder;
import org.scrutiny.committee.link.Mention;
import org.scrutiny.committee.meeting.Meetings;
import org.scrutiny.committee.minutesimport.MinutesListener;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.RecordingClock;

/**
 * Creates questions from imported minutes. The same minutes again change nothing. Corrected minutes update the questions that
 * no person has edited, and leave the others unchanged.
 */
@Singleton
class MinutedQuestions implements MinutesListener {
    private final QuestionRepository questions;
    private final QuestionReader reader;
    private final QuestionChains chains;
    private final Indicators indicators;
    private final Meetings meetings;
    private final Actor actor;

    MinutedQuestions(
            QuestionRepository questions,
            QuestionReader reader,
            QuestionChains chains,
            Indicators indicators,
            Meetings meetings,
            Actor actor) {
        this.questions = questions;
        this.reader = reader;
        this.chains = chains;
        this.indicators = indicators;
        this.meetings = meetings;
        this.actor = actor;
    }

    @Override
    public void imported(long meeting, String item, List<Minuted> comments) {
        List<FollowUp> found = FollowUpReader.read(comments);
        QuestionMatcher old = new QuestionMatcher(questions.ofItem(item));
        Map<FollowUp, QuestionEntity> known = old.match(found);
        retire(old.unmatched());
        Map<FollowUp, QuestionEntity> made = newQuestions(found, known, item);
        Map<FollowUp, QuestionEntity> all = new LinkedHashMap<>(known);
        all.putAll(made);
        IndicatorFinder finder = new IndicatorFinder(indicators.inUse(null, null));
        LocalDate day = meetings.dayOf(meeting).orElse(null);
        all.forEach((followUp, entity) -> {
            QuestionEntity said = said(followUp, meeting, item, day);
            said.about(indicators(finder, followUp));
            QuestionEntity promised = followUp.promisedFor == null ? null : all.get(followUp.promisedFor);
            said.promisedFor = promised == null ? null : promised.id;
            if (made.containsKey(followUp)) {
                entity.takeMinuted(said);
            } else {
                update(entity, said);
            }
        });
        chains.join(meeting, made.values());
        questions.createAll(made.values());
    }

    private static List<String> indicators(IndicatorFinder finder, FollowUp followUp) {
        List<String> said = List.of(followUp.topic, followUp.text);
        return finder.find(said, followUp.heading, followUp.dashboard).stream()
                .map(Mention::indicator)
                .toList();
    }

    /** New questions of the item, with their ids; those that a person has deleted are skipped. */
    private Map<FollowUp, QuestionEntity> newQuestions(
            List<FollowUp> found, Map<FollowUp, QuestionEntity> known, String item) {
        Set<String> deleted = reader.deleted(item);
        List<FollowUp> wanted = found.stream()
                .filter(followUp -> !known.containsKey(followUp) && !deleted.contains(followUp.words()))
                .toList();
        List<Long> ids = reader.nextIds(wanted.size());
        Map<FollowUp, QuestionEntity> made = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            QuestionEntity entity = new QuestionEntity();
            entity.id = ids.get(i);
            made.put(wanted.get(i), entity);
        }
        return made;
    }

    private QuestionEntity said(FollowUp followUp, long meeting, String item, LocalDate day) {
        QuestionEntity said = new QuestionEntity();
        said.meeting = meeting;
        said.item = item;
        said.comment = followUp.comment;
        said.dashboard = followUp.dashboard;
        said.kind = followUp.kind;
        said.text = followUp.text;
        said.askedBy = followUp.askedBy;
        said.addressee = followUp.addressee();
        said.due = followUp.due();
        said.origin = QuestionOrigin.MINUTES;
        said.words = followUp.words();
        said.request = RequestWords.hash(followUp.text, followUp.askedBy);
        List<QuestionAnswer> answers = new ArrayList<>();
        for (FollowUp.Reply reply : followUp.replies) {
            answers.add(new QuestionAnswer(
                    reply.text(),
                    day,
                    reply.by(),
                    reply.holds() ? AnswerKind.HOLDING : AnswerKind.ANSWER,
                    Long.toString(meeting),
                    RecordingClock.now(),
                    actor.name()));
        }
        said.take(answers, followUp.state());
        return said;
    }

    private void update(QuestionEntity entity, QuestionEntity said) {
        if (entity.touched) {
            if (!said.comment.equals(entity.comment) || entity.origin != QuestionOrigin.MINUTES) {
                questions.revise(entity, changed -> {
                    changed.comment = said.comment;
                    changed.origin = QuestionOrigin.MINUTES;
                });
            }
        } else if (!entity.isAsMinuted(said)) {
            questions.revise(entity, changed -> changed.takeMinuted(said));
        }
    }

    private void retire(List<QuestionEntity> unmatched) {
        List<QuestionEntity> untouched =
                unmatched.stream().filter(entity -> !entity.touched).toList();
        untouched.forEach(chains::leave);
        questions.removeAll(untouched);
        List<QuestionEntity> kept = unmatched.stream()
                .filter(entity -> entity.touched && entity.origin != QuestionOrigin.EARLIER_MINUTES)
                .toList();
        kept.forEach(entity -> entity.origin = QuestionOrigin.EARLIER_MINUTES);
        questions.reviseAll(kept);
    }
}
