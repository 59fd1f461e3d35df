package org.scrutiny.figures.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.scrutiny.figures.validation.ValidationService;
import org.scrutiny.figures.validation.Violations;
import org.scrutiny.figures.validation.Violations.Finding;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.SeriesVersions;
import org.scrutiny.platform.store.SeriesVersions.Series;
import org.scrutiny.platform.store.Sql;

/**
 * Writes the figures of one batch, some thousand at a time, in the running transaction. What is not stored yet is created,
 * what differs from what is stored is revised, and the rest is left as it is.
 */
public final class BulkWrite {
    private static final String INSERT =
            "INSERT INTO observation (indicator, area, period_type, period_start, period_end, obs_value, numerator, "
                    + "denominator, obs_status, confidentiality, note, source_system, revision_kind, revision_reason, "
                    + "warnings, revision_number, recorded_at, recorded_by, batch, received_at) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE observation SET period_type = ?, obs_value = ?, numerator = ?, denominator = ?, obs_status = ?, "
                    + "confidentiality = ?, note = ?, source_system = ?, revision_kind = ?, revision_reason = ?, "
                    + "warnings = ?, revision_number = revision_number + 1, recorded_at = "
                    + RecordingClock.afterColumn("recorded_at") + ", recorded_by = ?, batch = ? WHERE id = ?";

    private final Sql sql;
    private final SeriesVersions versions;
    private final StoredFigures stored;
    private final PeriodLocks locks;
    private final RevisionInput standard;
    private final ValidationService validationService;
    private final String batch;
    private final Instant at;
    private final String by;
    private final Set<Series> locked = new HashSet<>();

    BulkWrite(
            Sql sql,
            SeriesVersions versions,
            StoredFigures stored,
            PeriodLocks locks,
            RevisionInput standard,
            ValidationService validationService,
            String batch,
            Instant at,
            String by) {
        this.sql = sql;
        this.versions = versions;
        this.stored = stored;
        this.locks = locks;
        this.standard = standard;
        this.validationService = validationService;
        this.batch = batch;
        this.at = at;
        this.by = by;
    }

    /** What became of one figure. */
    public enum Effect {
        CREATED,
        REVISED,
        UNCHANGED,
        REJECTED
    }

    /**
     * An effect, and why there is none.
     *
     * @param problem why the figure was rejected, or null
     * @param warnings what rules say of a figure that was written
     */
    public record Outcome(Effect effect, ProblemException problem, List<Finding> warnings) {
        static Outcome rejected(ProblemException problem) {
            return new Outcome(Effect.REJECTED, problem, List.of());
        }
    }

    /**
     * What is to become of one figure.
     *
     * @param revision null where nothing is to be written
     * @param state what is stored, or null
     */
    private record Plan(
            ValidatedObservation draft, StoredFigures.State state, Revision revision, ProblemException problem) {
        boolean writes() {
            return problem == null && revision != null;
        }

        Outcome outcome(List<Finding> warnings) {
            return problem == null ? new Outcome(effect(state, revision), null, warnings) : Outcome.rejected(problem);
        }
    }

    /** Writes the figures, and tells what became of each, in their order. */
    public List<Outcome> write(List<ValidatedObservation> drafts) {
        lock(drafts);
        Map<StoredFigures.Key, StoredFigures.State> before = stored.find(drafts);
        Map<StoredFigures.Key, PeriodLock> published = locks.of(drafts);
        Set<StoredFigures.Key> here = new HashSet<>();
        List<Plan> plans = drafts.stream()
                .map(draft -> plan(draft, before, published, here))
                .toList();
        Iterator<Violations> findings = validationService
                .judge(plans.stream()
                        .filter(Plan::writes)
                        .map(plan -> plan.draft.candidate())
                        .toList())
                .iterator();
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        List<List<Object>> created = new ArrayList<>();
        List<List<Object>> revised = new ArrayList<>();
        List<ValidatedObservation> written = new ArrayList<>();
        Map<StoredFigures.Key, Instant> buried = stored.buriedSince(at);
        for (Plan plan : plans) {
            if (!plan.writes()) {
                outcomes.add(plan.outcome(List.of()));
                continue;
            }
            Violations found = findings.next();
            try {
                found.requireNoError();
            } catch (ProblemException e) {
                outcomes.add(Outcome.rejected(e));
                continue;
            }
            if (plan.state == null) {
                created.add(insertion(plan.draft, plan.revision, found, buried.get(StoredFigures.Key.of(plan.draft))));
            } else {
                revised.add(update(plan.draft, plan.revision, found, plan.state.id()));
            }
            written.add(plan.draft);
            outcomes.add(plan.outcome(found.warnings()));
        }
        sql.batch(INSERT, created);
        sql.batch(UPDATE, revised);
        stored.keepHistory(written);
        versions.raise(series(written));
        return outcomes;
    }

    private Plan plan(
            ValidatedObservation draft,
            Map<StoredFigures.Key, StoredFigures.State> before,
            Map<StoredFigures.Key, PeriodLock> published,
            Set<StoredFigures.Key> here) {
        StoredFigures.Key key = StoredFigures.Key.of(draft);
        StoredFigures.State state = before.get(key);
        try {
            refuseSecond(draft, state, here);
            Revision revision = revision(draft, state);
            if (revision != null) {
                check(published.get(key), draft, state, revision);
            }
            return new Plan(draft, state, revision, null);
        } catch (ProblemException e) {
            return new Plan(draft, state, null, e);
        }
    }

    private void lock(List<ValidatedObservation> drafts) {
        Set<Series> met = series(drafts);
        met.removeAll(locked);
        versions.lock(met);
        locked.addAll(met);
    }

    private static Set<Series> series(List<ValidatedObservation> drafts) {
        Set<Series> series = new LinkedHashSet<>();
        drafts.forEach(draft -> series.add(new Series(draft.indicator(), draft.area())));
        return series;
    }

    private void refuseSecond(ValidatedObservation draft, StoredFigures.State state, Set<StoredFigures.Key> here) {
        boolean earlier = state != null && batch.equals(state.batch());
        if (!here.add(StoredFigures.Key.of(draft)) || earlier) {
            throw ProblemException.atPointer(
                    ErrorCode.ALREADY_EXISTS,
                    "/period",
                    "The file has two figures for " + draft.indicator() + " in " + draft.area() + " in "
                            + draft.period().label() + ".",
                    draft.period().label());
        }
    }

    private static void check(
            PeriodLock published, ValidatedObservation draft, StoredFigures.State state, Revision revision) {
        if (published == null) {
            return;
        }
        published.refuse(draft);
        if (state != null) {
            published.requireReason(state.receivedAt(), revision.reason());
        }
    }

    /** Null where nothing is to be written. */
    private Revision revision(ValidatedObservation draft, StoredFigures.State state) {
        RevisionInput said = draft.input().revision();
        if (state == null) {
            return new Revision(RevisionKind.FIRST, said == null ? null : said.reason());
        }
        return state.isSame(draft)
                ? null
                : Revision.of(RevisionInput.or(said, standard), state.isProvisional(), draft.isProvisional());
    }

    private static Effect effect(StoredFigures.State state, Revision revision) {
        if (revision == null) {
            return Effect.UNCHANGED;
        }
        return state == null ? Effect.CREATED : Effect.REVISED;
    }

    private List<Object> insertion(ValidatedObservation draft, Revision revision, Violations found, Instant buried) {
        Instant time = RecordingClock.after(buried, at);
        return Stream.<Stream<?>>of(
                        Stream.of(
                                draft.indicator(),
                                draft.area(),
                                draft.period().type().name(),
                                draft.period().start(),
                                draft.period().end()),
                        content(draft, revision, found, time),
                        Stream.of(time))
                .<Object>flatMap(values -> values)
                .toList();
    }

    private List<Object> update(ValidatedObservation draft, Revision revision, Violations found, long id) {
        return Stream.concat(
                        Stream.concat(Stream.of(draft.period().type().name()), content(draft, revision, found, at)),
                        Stream.of(id))
                .toList();
    }

    private Stream<Object> content(
            ValidatedObservation draft, Revision revision, Violations found, Instant recordedAt) {
        return Stream.of(
                draft.figures().value(),
                draft.figures().numerator(),
                draft.figures().denominator(),
                draft.status(),
                draft.confidentiality().name(),
                draft.input().note(),
                draft.input().sourceSystem(),
                revision.kind().name(),
                revision.reason(),
                found.stored(),
                recordedAt,
                by,
                batch);
    }
}
