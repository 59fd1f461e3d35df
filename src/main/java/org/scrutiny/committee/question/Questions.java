package org.scrutiny.committee.question;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.scrutiny.figures.indicator.Dashboards;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.target.MeetingReferences;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.RecordingClock;

/** Reads and writes questions, suggestions, requests and commitments. */
@Singleton
public class Questions {
    /** Key of the counter of all writes to questions. */
    public static final Object COUNTER_KEY = QuestionRepository.TYPE;

    private static final int MAX_ANSWERS = 100;

    private final QuestionRepository questions;
    private final QuestionReader reader;
    private final DerivedQuestionFields derived;
    private final QuestionChains chains;
    private final MeetingReferences meetings;
    private final Indicators indicators;
    private final Dashboards dashboards;
    private final Actor actor;

    Questions(
            QuestionRepository questions,
            QuestionReader reader,
            DerivedQuestionFields derived,
            QuestionChains chains,
            MeetingReferences meetings,
            Indicators indicators,
            Dashboards dashboards,
            Actor actor) {
        this.questions = questions;
        this.reader = reader;
        this.derived = derived;
        this.chains = chains;
        this.meetings = meetings;
        this.indicators = indicators;
        this.dashboards = dashboards;
        this.actor = actor;
    }

    /** @param asOf null for now */
    Question read(long id, Instant asOf) {
        return derived.derive(questions.read(id, asOf), asOf);
    }

    PageResult<Question> list(PageRequest request, QuestionQuery query) {
        Instant asOf = query.moment();
        List<String> shown = query.dashboard.isEmpty() ? List.of() : indicators.ofDashboards(query.dashboard, asOf);
        QuestionFilter filter = new QuestionFilter(query, shown, derived.day(asOf));
        PageResult<Question> page = questions.list(request, filter.where(), asOf);
        return page.with(derived.derive(page.rows(), asOf));
    }

    /** Stores a question written by a person. */
    public Question create(QuestionInput input) {
        checkMeeting(input);
        check(input);
        QuestionEntity entity = new QuestionEntity();
        entity.id = reader.nextIds(1).get(0);
        entity.take(input);
        if (input.chain() != null) {
            entity.chain = chains.rearrange(entity, input.meeting(), input.chain());
        } else if (entity.meeting != null) {
            chains.join(entity.meeting, List.of(entity));
        }
        return derived.derive(questions.create(entity), null);
    }

    Question replace(long id, ExpectedRevision expected, QuestionInput input) {
        QuestionEntity entity = load(id, expected);
        if (entity.origin == QuestionOrigin.PERSON) {
            checkMeeting(input);
        } else {
            requireMinutedWording(questions.view(entity), input);
        }
        check(input);
        List<Long> chain =
                input.chain() == null ? entity.chain : chains.rearrange(entity, input.meeting(), input.chain());
        Question revised = questions.revise(entity, changed -> {
            changed.take(input);
            changed.chain = chain;
        });
        return derived.derive(revised, null);
    }

    /** Adds an answer and moves the question to the state that follows from it. Concurrent answers wait for each other. */
    Question answer(long id, QuestionAnswerInput input) {
        reader.lock(id);
        QuestionEntity entity = load(id);
        LocalDate today = derived.day(null);
        LocalDate at = input.at() == null ? today : input.at();
        Checks.require(!at.isAfter(today), "/at", "'at' must not be in the future.", at);
        Checks.require(
                entity.answers.size() < MAX_ANSWERS,
                "/text",
                "A question can have at most " + MAX_ANSWERS + " answers.",
                entity.answers.size());
        QuestionState next = entity.state
                .after(input.kind(), entity.everAnswered())
                .orElseThrow(() -> ProblemException.atPointer(
                        ErrorCode.CONFLICT,
                        "/kind",
                        "An answer of kind " + EnumNames.of(input.kind()) + " is not possible while the question is "
                                + EnumNames.of(entity.state) + ".",
                        EnumNames.of(input.kind())));
        List<QuestionAnswer> all = new ArrayList<>(entity.answers);
        all.add(new QuestionAnswer(
                input.text(), at, input.by(), input.kind(), null, RecordingClock.now(), actor.name()));
        Question answered = questions.revise(entity, changed -> {
            changed.take(all, next);
            changed.touched = true;
        });
        return derived.derive(answered, null);
    }

    void delete(long id, ExpectedRevision expected) {
        QuestionEntity entity = load(id, expected);
        chains.leave(entity);
        if (entity.item != null) {
            reader.recordDeletion(entity.item, entity.words);
        }
        questions.remove(entity);
    }

    private QuestionEntity load(long id, ExpectedRevision expected) {
        Question current = questions.read(id);
        expected.require(current.revisionNumber());
        return questions.require(id);
    }

    private QuestionEntity load(long id) {
        questions.read(id);
        return questions.require(id);
    }

    /** Rejects changes of what the minutes say. Addressee, due date and subject may be changed. */
    private static void requireMinutedWording(Question said, QuestionInput input) {
        String because = "This comes from the minutes. Correct the minutes and import them again.";
        Checks.require(said.text().equals(input.text()), "/text", because, null);
        Checks.require(Objects.equals(said.meeting(), input.meeting()), "/meeting", because, input.meeting());
        Checks.require(Objects.equals(said.comment(), input.comment()), "/comment", because, input.comment());
    }

    private void checkMeeting(QuestionInput input) {
        Checks.require(
                input.meeting() != null || input.comment() == null,
                "/meeting",
                "Give the meeting of the comment too.",
                null);
        if (input.meeting() != null) {
            meetings.require("", input.meeting(), input.comment());
        }
    }

    private void check(QuestionInput input) {
        Integer dashboard = input.dashboard();
        Checks.known("/dashboard", "dashboard", dashboard, dashboards.find(dashboard == null ? 0 : dashboard));
        List<String> codes = input.indicators() == null ? List.of() : input.indicators();
        for (int i = 0; i < codes.size(); i++) {
            Checks.known("/indicators/" + i, "indicator", codes.get(i), indicators.find(codes.get(i)));
        }
    }
}
