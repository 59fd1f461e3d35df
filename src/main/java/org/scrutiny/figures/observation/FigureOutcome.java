package org.scrutiny.figures.observation;

import java.util.List;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.validation.Violations.Finding;
import org.scrutiny.platform.problem.Fault;

/**
 * The result of one requested change.
 *
 * @param figure the state after the change, or that of the deletion; null if rejected
 * @param signOff state of its period's sign-off
 * @param faults why it was rejected; none if it was not
 * @param warnings the rules that a written figure violates
 */
public record FigureOutcome(
        Effect effect, StoredFigure figure, SignOffState signOff, List<Fault> faults, List<Finding> warnings) {
    static FigureOutcome rejected(List<Fault> faults) {
        return new FigureOutcome(Effect.REJECTED, null, null, faults, List.of());
    }

    FigureOutcome with(StoredFigure other) {
        return new FigureOutcome(effect, other, signOff, faults, warnings);
    }
}
