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
                    FigureContent given = change instanceof FigureChange.Upsert row
                            ? earlier.putIfAbsent(row.key(), row.written().content())
                            : null;
                    return new FigurePlan(change, stored, FigureDecision.decide(change, stored, given));
                })
                .toList();
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
