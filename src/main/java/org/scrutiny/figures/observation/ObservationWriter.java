package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesState;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.figures.validation.FigureCheck;
import org.scrutiny.figures.validation.ValidationService;
import org.scrutiny.figures.validation.Violations;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.ReferenceDataCache;
import org.scrutiny.platform.store.Sql;

/**
 * Writes figures in the running transaction: one of a request, or about a thousand of a file at a time. Nothing is
 * overwritten, and one writer at a time changes a series.
 */
@Singleton
public class ObservationWriter {
    private final SeriesVersions versions;
    private final StoredFigures figures;
    private final ObservationHistory history;
    private final ValidationService validation;
    private final StoredWarnings warnings;
    private final ReferenceDataCache referenceData;
    private final Actor actor;
    private final Sql sql;

    ObservationWriter(
            SeriesVersions versions,
            StoredFigures figures,
            ObservationHistory history,
            ValidationService validation,
            StoredWarnings warnings,
            ReferenceDataCache referenceData,
            Actor actor,
            Sql sql) {
        this.versions = versions;
        this.figures = figures;
        this.history = history;
        this.validation = validation;
        this.warnings = warnings;
        this.referenceData = referenceData;
        this.actor = actor;
        this.sql = sql;
    }

    /**
     * Applies one change. All that decides on it is read in one round trip and without a lock, and it is written if the
     * version of the series is still the one that was read. Otherwise another writer was faster, and the change is decided on
     * again under the lock of the series.
     */
    FigureOutcome write(FigureChange change) {
        return attempt(change).orElseGet(() -> {
            versions.lock(List.of(change.key().series()));
            return attempt(change).orElseThrow();
        });
    }

    private Optional<FigureOutcome> attempt(FigureChange change) {
        FigureBatch alone = new FigureBatch(null, RevisionInput.NONE, RecordingClock.now());
        AtomicReference<SeriesState> state = new AtomicReference<>();
        Facts facts = new Facts();
        FigureCheck check = validation.begin(
                change instanceof FigureChange.Write write
                        ? List.of(write.written().figure())
                        : List.of(),
                alone.kept());
        List<Sql.Reading<?>> readings = new ArrayList<>(sql.reusingPlans());
        // Before the others, so that whatever is read after it can only be newer.
        readings.add(versions.reading(change.key().series(), state::set));
        readings.add(figures.finding(List.of(change), key -> false, facts.found));
        if (change instanceof FigureChange.Creation) {
            readings.add(history.findingDeletedSince(alone.at(), facts.deleted));
        }
        readings.addAll(check.readings());
        sql.readTogether(readings);
        referenceData.confirm(state.get().catalogue());
        FigurePlan plan = FigurePlan.decideAll(List.of(change), facts.found).get(0);
        FigureOutcome outcome =
                plan.writes() ? next(plan, validation.complete(check).get(0), alone, facts) : unwritten(plan, alone);
        if (!outcome.effect().changes()) {
            return Optional.of(outcome);
        }
        Long version = state.get().versions().get(change.key().indicator());
        return version == null
                ? Optional.empty()
                : figures.write(outcome.effect(), outcome.figure(), version).map(outcome::with);
    }

    /** Writes rows of a file and returns the outcome of each, in their order. */
    public List<FigureOutcome> writeRows(List<ValidatedObservation> rows, FigureBatch batch) {
        versions.lock(rows.stream()
                .map(row -> row.key().series())
                .filter(batch.locked()::add)
                .toList());
        List<FigureOutcome> outcomes = decide(
                rows.stream().map(row -> new FigureChange.Upsert(row, batch)).toList(), batch);
        figures.save(states(outcomes, Effect.CREATED), states(outcomes, Effect.REVISED));
        outcomes.stream()
                .filter(outcome -> outcome.effect().changes())
                .forEach(outcome -> batch.changed().add(outcome.figure().key().series()));
        return outcomes;
    }

    /** Raises the version of each series that the rows of a file have changed. To be called once, at its end. */
    public void finish(FigureBatch batch) {
        versions.raise(batch.changed());
    }

    /** The stored facts that decide on changes. */
    private record Facts(Map<FigureKey, FoundFigure> found, Map<FigureKey, Instant> deleted) {
        Facts() {
            this(new HashMap<>(), new HashMap<>());
        }
    }

    private List<FigureOutcome> decide(List<FigureChange.Upsert> rows, FigureBatch batch) {
        Facts facts = new Facts();
        sql.readTogether(List.of(figures.finding(rows, batch.kept()::lacks, facts.found)));
        List<FigurePlan> plans = FigurePlan.decideAll(rows, facts.found);
        FigureCheck check = validation.begin(
                plans.stream()
                        .filter(FigurePlan::writes)
                        .map(plan -> plan.written().figure())
                        .toList(),
                batch.kept());
        List<Sql.Reading<?>> readings = new ArrayList<>(check.readings());
        if (plans.stream().anyMatch(plan -> plan.decision().effect() == Effect.CREATED)) {
            readings.add(history.findingDeletedSince(batch.at(), facts.deleted));
        }
        sql.readTogether(readings);
        Iterator<Violations> checked = validation.complete(check).iterator();
        Map<FigureKey, FigureOutcome> first = new HashMap<>();
        List<FigureOutcome> outcomes = new ArrayList<>(plans.size());
        for (FigurePlan plan : plans) {
            FigureOutcome outcome = plan.writes() ? next(plan, checked.next(), batch, facts) : unwritten(plan, batch);
            FigureOutcome same = first.putIfAbsent(plan.change().key(), outcome);
            // A row that only repeats an earlier one shares its fate.
            boolean isRejected = same != null
                    && same.effect() == Effect.REJECTED
                    && plan.decision().effect() == Effect.UNCHANGED;
            outcomes.add(isRejected ? same : outcome);
            batch.earlier().add(plan, outcome);
        }
        return outcomes;
    }

    private FigureOutcome unwritten(FigurePlan plan, FigureBatch batch) {
        StoredFigure stored = plan.found().stored();
        return switch (plan.decision().effect()) {
            case REJECTED -> FigureOutcome.rejected(List.of(plan.decision().fault()));
            case DELETED ->
                plan.outcome(stored.deleted(plan.decision().revision().reason(), batch.at(), actor.name()), List.of());
            default -> plan.outcome(stored, List.of());
        };
    }

    private FigureOutcome next(FigurePlan plan, Violations violations, FigureBatch batch, Facts facts) {
        if (!violations.errors().isEmpty()) {
            return FigureOutcome.rejected(violations.errors());
        }
        ValidatedObservation written = plan.written();
        RevisionInput change = plan.decision().revision();
        String found = warnings.write(violations.ruleWarnings());
        StoredFigure before = plan.found().stored();
        if (before == null) {
            // A figure that is created again starts after the deletion of the earlier one: at no moment are there two.
            Instant from = RecordingClock.after(facts.deleted.get(written.key()), batch.at());
            Revision first = Revision.first(change, from, actor.name(), batch.id());
            return plan.outcome(written.first(found, first), violations.warnings());
        }
        Revision next = before.revision().next(change, batch.at(), actor.name(), batch.id());
        return plan.outcome(before.revised(written.content(), found, next), violations.warnings());
    }

    private static List<StoredFigure> states(List<FigureOutcome> outcomes, Effect effect) {
        return outcomes.stream()
                .filter(outcome -> outcome.effect() == effect)
                .map(FigureOutcome::figure)
                .toList();
    }
}
