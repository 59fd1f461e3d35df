package org.scrutiny.committee.question;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.scrutiny.platform.store.Filter;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.RecordingClock;

/** The questions, suggestions, requests and commitments, and the rules they keep. */
@ApplicationScoped
public class Questions {
    private static final int MOST_ANSWERS = 100;

    private final QuestionRepository questions;
    private final QuestionReader reader;
    private final DerivedQuestionFields derivedQuestionFields;
    private final QuestionChains questionChains;
    private final MeetingReferences meetings;
    private final Indicators indicators;
    private final Dashboards dashboards;
    private final Actor actor;

    Questions(
            QuestionRepository questions,
            QuestionReader reader,
            DerivedQuestionFields derivedQuestionFields,
            QuestionChains questionChains,
            MeetingReferences meetings,
            Indicators indicators,
            Dashboards dashboards,
            Actor actor) {
        this.questions = questions;
        this.reader = reader;
        this.derivedQuestionFields = derivedQuestionFields;
        this.questionChains = questionChains;
        this.meetings = meetings;
        this.indicators = indicators;
        this.dashboards = dashboards;
        this.actor = actor;
    }

    /** @param asOf the moment as of which it is given; null for now */
    Question read(long id, Instant asOf) {
        return derivedQuestionFields.of(questions.read(id, asOf), asOf);
    }

    PageResult<Question> list(PageRequest request, QuestionQuery query) {
        Instant asOf = query.moment();
        List<String> shown = query.dashboard.isEmpty() ? List.of() : indicators.ofDashboards(query.dashboard, asOf);
        QuestionFilter filter = new QuestionFilter(query, shown, DerivedQuestionFields.day(asOf));
        Long after = request.after(parts -> Long.valueOf(parts.get(0)));
        PageResult<Question> page = asOf == null ? now(request, filter, after) : then(request, filter, after, asOf);
        return page.with(derivedQuestionFields.of(page.rows(), asOf));
    }

    private PageResult<Question> now(PageRequest request, QuestionFilter filter, Long after) {
        List<Long> ids = reader.ids(filter, after, request.rowsToRead());
        PageResult<Long> page = request.page(ids, id -> List.of(id.toString()), () -> reader.count(filter));
        List<Question> views =
                questions.withIds(page.rows()).stream().map(questions::view).toList();
        return page.with(views);
    }

    private PageResult<Question> then(PageRequest request, QuestionFilter filter, Long after, Instant asOf) {
        List<Question> all = questions.listAll(new Filter(), asOf).stream()
                .filter(filter::letsThrough)
                .toList();
        List<Question> rows = all.stream()
                .filter(question -> after == null || Long.parseLong(question.id()) > after)
                .limit(request.rowsToRead())
                .toList();
        return request.page(rows, question -> List.of(question.id()), all::size);
    }

    /** Stores a question that somebody has written down. */
    public Question create(QuestionInput input) {
        checkMeeting(input);
        check(input);
        QuestionEntity entity = new QuestionEntity();
        entity.id = questions.nextIds(1).get(0);
        entity.take(input);
        if (input.chain() != null) {
            entity.chain = questionChains.choose(entity, input.meeting(), input.chain());
        } else if (entity.meeting != null) {
            questionChains.find(entity.meeting, List.of(entity));
        }
        return derivedQuestionFields.of(questions.create(entity), null);
    }

    Question replace(long id, ExpectedRevision expected, QuestionInput input) {
        QuestionEntity entity = held(id, expected);
        if (entity.origin == QuestionOrigin.PERSON) {
            checkMeeting(input);
        } else {
            asInMinutes(questions.view(entity), input);
        }
        check(input);
        List<Long> chain =
                input.chain() == null ? entity.chain : questionChains.choose(entity, input.meeting(), input.chain());
        Question revised = questions.revise(entity, changed -> {
            changed.take(input);
            changed.chain = chain;
        });
        return derivedQuestionFields.of(revised, null);
    }

    /** Adds an answer, after which the question is in the state that follows from it; who comes second waits. */
    Question answer(long id, QuestionAnswerInput input) {
        QuestionEntity entity = questions.lock(id);
        LocalDate today = DerivedQuestionFields.day(null);
        LocalDate at = input.at() == null ? today : input.at();
        Checks.broken(at.isAfter(today), "/at", "An answer that is yet to come cannot be kept.", at);
        Checks.broken(
                entity.answers.size() >= MOST_ANSWERS,
                "/text",
                "A question has at most " + MOST_ANSWERS + " answers.",
                entity.answers.size());
        QuestionState next = entity.state
                .after(input.kind(), entity.everAnswered())
                .orElseThrow(() -> ProblemException.atPointer(
                        ErrorCode.CONFLICT,
                        "/kind",
                        "It is " + EnumNames.of(entity.state) + ", where an answer of kind "
                                + EnumNames.of(input.kind()) + " means nothing.",
                        EnumNames.of(input.kind())));
        List<QuestionAnswer> all = new ArrayList<>(entity.answers);
        all.add(new QuestionAnswer(
                input.text(), at, input.by(), input.kind(), null, RecordingClock.now(), actor.name()));
        Question answered = questions.revise(entity, changed -> {
            changed.take(all, next);
            changed.touched = true;
        });
        return derivedQuestionFields.of(answered, null);
    }

    void delete(long id, ExpectedRevision expected) {
        QuestionEntity entity = held(id, expected);
        questionChains.leave(entity);
        if (entity.item != null) {
            reader.keepDeleted(entity.item, entity.words);
        }
        questions.remove(entity);
    }

    private QuestionEntity held(long id, ExpectedRevision expected) {
        Question current = questions.read(id);
        expected.require(current.revisionNumber());
        return questions.findById(id);
    }

    /** What the minutes say stays as they say it; who is meant, by when, and about what, a person knows better. */
    private static void asInMinutes(Question said, QuestionInput input) {
        String because = "The minutes say so; correct them and import them again.";
        Checks.broken(!said.text().equals(input.text()), "/text", because, null);
        Checks.broken(!Objects.equals(said.meeting(), input.meeting()), "/meeting", because, input.meeting());
        Checks.broken(!Objects.equals(said.comment(), input.comment()), "/comment", because, input.comment());
    }

    private void checkMeeting(QuestionInput input) {
        Checks.broken(
                input.meeting() == null && input.comment() != null,
                "/meeting",
                "A comment is made at a meeting; name that too.",
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
