package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.figures.validation.FigureUnderTest;
import org.scrutiny.figures.validation.ValidationService;
import org.scrutiny.figures.validation.Violations;
import org.scrutiny.figures.validation.Violations.Finding;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.RecordingClock;

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
    private final Actor actor;

    ObservationWriter(
            SeriesVersions versions,
            StoredFigures figures,
            ObservationHistory history,
            ValidationService validation,
            StoredWarnings warnings,
            Actor actor) {
        this.versions = versions;
        this.figures = figures;
        this.history = history;
        this.validation = validation;
        this.warnings = warnings;
        this.actor = actor;
    }

    /** Applies one change. The statement that raises the version of the series also locks it. */
    FigureOutcome write(FigureChange change) {
        versions.raise(change.key().indicator(), change.key().area());
        return write(List.of(change), new FigureBatch(null, RevisionInput.NONE, RecordingClock.now()))
                .get(0);
    }

    /** Writes rows of a file and returns the outcome of each, in their order. */
    public List<FigureOutcome> writeRows(List<ValidatedObservation> rows, FigureBatch batch) {
        versions.lock(rows.stream()
                .map(row -> row.key().series())
                .filter(batch.locked()::add)
                .toList());
        List<FigureOutcome> outcomes = write(
                rows.stream().map(row -> new FigureChange.Upsert(row, batch)).toList(), batch);
        versions.raise(outcomes.stream()
                .filter(outcome -> outcome.effect().isWrite())
                .map(outcome -> outcome.figure().key().series())
                .toList());
        return outcomes;
    }

    /** A change, the stored facts, and the decision on it. */
    private record Plan(FigureChange change, FoundFigure found, FigureDecision decision) {
        boolean writes() {
            return decision.effect().isWrite();
        }

        ValidatedObservation written() {
            return ((FigureChange.Write) change).written();
        }

        FigureOutcome outcome(StoredFigure figure, List<Finding> findings) {
            return new FigureOutcome(decision.effect(), figure, found.lock().state(), List.of(), findings);
        }
    }

    private List<FigureOutcome> write(List<? extends FigureChange> changes, FigureBatch batch) {
        List<Plan> plans = plan(changes);
        Iterator<Violations> checked = check(plans);
        boolean creates = plans.stream().anyMatch(plan -> plan.decision.effect() == Effect.CREATED);
        Map<FigureKey, Instant> deleted = creates ? history.findDeletedSince(batch.at()) : Map.of();
        List<FigureOutcome> outcomes = new ArrayList<>(changes.size());
        for (Plan plan : plans) {
            StoredFigure stored = plan.found.stored();
            outcomes.add(
                    switch (plan.decision.effect()) {
                        case CREATED, REVISED -> next(plan, checked.next(), batch, deleted);
                        case UNCHANGED -> plan.outcome(stored, List.of());
                        case DELETED -> {
                            String reason = plan.decision.revision().reason();
                            figures.delete(List.of(stored.deleted(reason, batch.at(), actor.name())));
                            yield plan.outcome(stored, List.of());
                        }
                        case REJECTED -> FigureOutcome.rejected(List.of(plan.decision.fault()));
                    });
        }
        Iterator<StoredFigure> created = figures.save(
                        states(outcomes, Effect.CREATED), states(outcomes, Effect.REVISED))
                .iterator();
        outcomes.replaceAll(outcome -> outcome.effect() == Effect.CREATED ? outcome.with(created.next()) : outcome);
        return outcomes;
    }

    private List<Plan> plan(List<? extends FigureChange> changes) {
        Map<FigureKey, FoundFigure> found = figures.find(changes);
        Set<FigureKey> seen = new HashSet<>();
        return changes.stream()
                .map(change -> {
                    FoundFigure stored = found.get(change.key());
                    return new Plan(change, stored, FigureDecision.decide(change, stored, !seen.add(change.key())));
                })
                .toList();
    }

    private Iterator<Violations> check(List<Plan> plans) {
        List<FigureUnderTest> written = plans.stream()
                .filter(Plan::writes)
                .map(plan -> plan.written().figure())
                .toList();
        return written.isEmpty()
                ? Collections.emptyIterator()
                : validation.check(written).iterator();
    }

    private FigureOutcome next(Plan plan, Violations violations, FigureBatch batch, Map<FigureKey, Instant> deleted) {
        if (!violations.errors().isEmpty()) {
            return FigureOutcome.rejected(violations.errors());
        }
        ValidatedObservation written = plan.written();
        RevisionInput change = plan.decision.revision();
        String found = warnings.write(violations.ruleWarnings());
        StoredFigure before = plan.found.stored();
        if (before == null) {
            // A figure that is created again starts after the deletion of the earlier one: at no moment are there two.
            Instant from = RecordingClock.after(deleted.get(written.key()), batch.at());
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
