package org.scrutiny.figures.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.validation.Violations.Finding;

/** A requested change, the stored facts that decide on it, and the decision. */
record FigurePlan(FigureChange change, FoundFigure found, FigureDecision decision) {
    /** Decides on changes that are made together, in their order. */
    static List<FigurePlan> decideAll(List<? extends FigureChange> changes, Map<FigureKey, FoundFigure> found) {
        Map<FigureKey, FigureContent> earlier = new HashMap<>();
        return changes.stream()
                .map(change -> {
                    FoundFigure stored = found.getOrDefault(change.key(), FoundFigure.NONE);
                    return change instanceof FigureChange.Upsert row
                            ? decide(row, stored, earlier)
                            : new FigurePlan(change, stored, FigureDecision.decide(change, stored, null));
                })
                .toList();
    }

    /** Decides on a row: what its file does not state is that of an earlier row, or else of the stored figure. */
    private static FigurePlan decide(
            FigureChange.Upsert row, FoundFigure found, Map<FigureKey, FigureContent> earlier) {
        FigureContent given = earlier.get(row.key());
        FigureContent stored = found.stored() == null ? null : found.stored().content();
        FigureChange.Upsert whole =
                new FigureChange.Upsert(row.written().over(given == null ? stored : given), row.batch());
        earlier.putIfAbsent(row.key(), whole.written().content());
        return new FigurePlan(whole, found, FigureDecision.decide(whole, found, given));
    }

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
