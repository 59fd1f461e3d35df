package org.scrutiny.figures.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.scrutiny.figures.publication.PeriodLock;
import org.scrutiny.figures.publication.PeriodLocks;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.figures.validation.ValidationService;
import org.scrutiny.figures.validation.Violations;
import org.scrutiny.figures.validation.Violations.Finding;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;

/**
 * Writes the figures of one batch, about a thousand at a time, in the running transaction. New figures are created,
 * different ones are revised, and equal ones are left alone.
 */
public final class BulkWrite {
    private static final String INSERT = """
            INSERT INTO observation (indicator, area, period_type, period_start, period_end, obs_value, numerator,
                denominator, obs_status, confidentiality, note, source_system, revision_kind, revision_reason,
                warnings, revision_number, recorded_at, recorded_by, batch, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
            """;

    private static final String UPDATE = String.format(Locale.ROOT, """
            UPDATE observation SET period_type = ?, obs_value = ?, numerator = ?, denominator = ?, obs_status = ?,
                confidentiality = ?, note = ?, source_system = ?, revision_kind = ?, revision_reason = ?,
                warnings = ?, revision_number = revision_number + 1, recorded_at = %s, recorded_by = ?, batch = ?
            WHERE id = ?
            """, RecordingClock.afterColumn("recorded_at"));

    private final Sql sql;
    private final SeriesVersions versions;
    private final StoredFigures stored;
    private final ObservationHistory history;
    private final PeriodLocks locks;
    private final ValidationService validation;
    private final ObservationEntity.StoredWarnings warnings;
    private final RevisionInput standard;
    private final String batch;
    private final Instant at;
    private final String by;
    private final Set<SeriesKey> locked = new HashSet<>();

    BulkWrite(
            Sql sql,
            SeriesVersions versions,
            StoredFigures stored,
            ObservationHistory history,
            PeriodLocks locks,
            ValidationService validation,
            ObservationEntity.StoredWarnings warnings,
            RevisionInput standard,
            String batch,
            Instant at,
            String by) {
        this.sql = sql;
        this.versions = versions;
        this.stored = stored;
        this.history = history;
        this.locks = locks;
        this.validation = validation;
        this.warnings = warnings;
        this.standard = standard;
        this.batch = batch;
        this.at = at;
        this.by = by;
    }

    /** What was done with one figure. */
    public enum Effect {
        CREATED,
        REVISED,
        UNCHANGED,
        REJECTED
    }

    /**
     * The result for one figure.
     *
     * @param faults why it was rejected; none if it was not
     * @param warnings the rules that a written figure violates
     */
    public record Outcome(Effect effect, List<Fault> faults, List<Finding> warnings) {
        private static Outcome rejected(List<Fault> faults) {
            return new Outcome(Effect.REJECTED, faults, List.of());
        }
    }

    /**
     * What to do with one figure.
     *
     * @param state null if it is not stored yet
     * @param revision null if there is nothing to write
     * @param fault why it is rejected, or null
     */
    private record Plan(ValidatedObservation figure, StoredFigures.StoredFigure state, Revision revision, Fault fault) {
        boolean writes() {
            return fault == null && revision != null;
        }

        Outcome outcome(List<Finding> warnings) {
            if (fault != null) {
                return Outcome.rejected(List.of(fault));
            }
            Effect written = state == null ? Effect.CREATED : Effect.REVISED;
            return new Outcome(revision == null ? Effect.UNCHANGED : written, List.of(), warnings);
        }
    }

    /** Writes the figures and returns the outcome of each, in their order. */
    public List<Outcome> write(List<ValidatedObservation> figures) {
        lock(figures);
        List<Plan> plans = plan(figures);
        Iterator<Violations> checked = validation
                .check(plans.stream()
                        .filter(Plan::writes)
                        .map(plan -> plan.figure.figure())
                        .toList())
                .iterator();
        List<Outcome> outcomes = new ArrayList<>(figures.size());
        List<List<Object>> created = new ArrayList<>();
        List<List<Object>> revised = new ArrayList<>();
        List<FigureKey> written = new ArrayList<>();
        Map<FigureKey, Instant> deleted = history.findDeletedSince(at);
        for (Plan plan : plans) {
            if (!plan.writes()) {
                outcomes.add(plan.outcome(List.of()));
                continue;
            }
            Violations violations = checked.next();
            if (!violations.errors().isEmpty()) {
                outcomes.add(Outcome.rejected(violations.errors()));
                continue;
            }
            FigureKey key = plan.figure.key();
            if (plan.state == null) {
                created.add(insertion(plan, violations, deleted.get(key)));
            } else {
                revised.add(update(plan, violations));
            }
            written.add(key);
            outcomes.add(plan.outcome(violations.warnings()));
        }
        sql.batch(INSERT, created);
        sql.batch(UPDATE, revised);
        history.recordStatesOf(written);
        versions.raise(written.stream().map(FigureKey::series).toList());
        return outcomes;
    }

    private void lock(List<ValidatedObservation> figures) {
        Set<SeriesKey> series = new LinkedHashSet<>();
        figures.forEach(figure -> series.add(figure.key().series()));
        series.removeAll(locked);
        versions.lock(series);
        locked.addAll(series);
    }

    private List<Plan> plan(List<ValidatedObservation> figures) {
        Map<FigureKey, PeriodType> types = new HashMap<>();
        figures.forEach(
                figure -> types.putIfAbsent(figure.key(), figure.period().type()));
        Map<FigureKey, StoredFigures.StoredFigure> states = stored.find(types.keySet());
        Map<FigureKey, PeriodLock> published = locks.find(types);
        Set<FigureKey> seen = new HashSet<>();
        return figures.stream()
                .map(figure -> plan(
                        figure,
                        seen.add(figure.key()),
                        states.get(figure.key()),
                        published.getOrDefault(figure.key(), PeriodLock.NONE)))
                .toList();
    }

    private Plan plan(ValidatedObservation figure, boolean isFirst, StoredFigures.StoredFigure state, PeriodLock lock) {
        if (!isFirst || (state != null && batch.equals(state.batch()))) {
            return new Plan(figure, state, null, duplicateFault(figure));
        }
        RevisionInput sent = figure.input().revision();
        if (state == null) {
            Revision revision = new Revision(RevisionKind.FIRST, sent == null ? null : sent.reason());
            return new Plan(figure, null, revision, lock.lockedFault(figure.period()));
        }
        if (state.isSame(figure)) {
            return new Plan(figure, state, null, null);
        }
        RevisionInput completed = RevisionInput.or(sent, standard);
        Fault fault = Revision.fault(completed, state.isProvisional(), figure.isProvisional());
        if (fault == null) {
            fault = lock.lockedFault(figure.period());
        }
        Revision revision = Revision.of(completed, state.isProvisional(), figure.isProvisional());
        if (fault == null) {
            fault = lock.revisionFault(state.receivedAt(), revision.reason());
        }
        return new Plan(figure, state, revision, fault);
    }

    private static Fault duplicateFault(ValidatedObservation figure) {
        String period = figure.period().label();
        return Fault.atPointer(
                "/period",
                ErrorCode.ALREADY_EXISTS,
                "The file has two figures for " + figure.key().indicator() + " in "
                        + figure.key().area() + " in " + period + ".",
                period);
    }

    private List<Object> insertion(Plan plan, Violations violations, Instant deletedAt) {
        Instant time = RecordingClock.after(deletedAt, at);
        FigureKey key = plan.figure.key();
        return Stream.<Stream<?>>of(
                        Stream.of(
                                key.indicator(),
                                key.area(),
                                plan.figure.period().type().name(),
                                key.start(),
                                key.end()),
                        content(plan, violations, time),
                        Stream.of(time))
                .<Object>flatMap(values -> values)
                .toList();
    }

    private List<Object> update(Plan plan, Violations violations) {
        return Stream.<Stream<?>>of(
                        Stream.of(plan.figure.period().type().name()),
                        content(plan, violations, at),
                        Stream.of(plan.state.id()))
                .<Object>flatMap(values -> values)
                .toList();
    }

    private Stream<Object> content(Plan plan, Violations violations, Instant recordedAt) {
        ValidatedObservation figure = plan.figure;
        return Stream.of(
                figure.amounts().value(),
                figure.amounts().numerator(),
                figure.amounts().denominator(),
                figure.status(),
                figure.confidentiality().name(),
                figure.input().note(),
                figure.input().sourceSystem(),
                plan.revision.kind().name(),
                plan.revision.reason(),
                warnings.convertToDatabaseColumn(violations.ruleWarnings()),
                recordedAt,
                by,
                batch);
    }
}
