package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.access.SupplierScope;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.NotFoundOrGone;

/** Limits a supplier to the figures in its scope. To all other callers every figure is their own. */
@Singleton
public class OwnFigures {
    private final CurrentCaller caller;
    private final ObservationHistory history;

    OwnFigures(CurrentCaller caller, ObservationHistory history) {
        this.caller = caller;
        this.history = history;
    }

    /** The fault of a figure that the caller may not write; null if it may. */
    public Fault findFault(ValidatedObservation figure) {
        SeriesKey series = figure.key().series();
        SupplierScope scope = caller.scope();
        if (scope.includes(series.indicator(), series.area())) {
            return null;
        }
        boolean byIndicator = !scope.includesIndicator(series.indicator());
        return Fault.atPointer(
                byIndicator ? "/indicator" : "/area",
                ErrorCode.OUT_OF_SCOPE,
                "Your API key does not include this " + (byIndicator ? "indicator." : "area."),
                byIndicator ? series.indicator() : series.area());
    }

    /** @throws ProblemException out_of_scope if the caller may not write the figure */
    void require(ValidatedObservation figure) {
        Fault fault = findFault(figure);
        if (fault != null) {
            throw ProblemException.of(fault);
        }
    }

    /**
     * Checks that the caller may see a figure, or a deleted one.
     *
     * @throws ProblemException not_found if not, the same as for an id that was never used
     */
    void requireVisible(long id) {
        SupplierScope scope = caller.scope();
        boolean visible = scope.equals(SupplierScope.ALL)
                || history.findSeries(id)
                        .filter(series -> scope.includes(series.indicator(), series.area()))
                        .isPresent();
        if (!visible) {
            throw NotFoundOrGone.of(Observations.named(id), null, null);
        }
    }

    /** Restricts a list to what the caller may see. */
    ObservationFilter limit(ObservationFilter filter) {
        SupplierScope scope = caller.scope();
        return filter.indicators(scope.indicators()).areas(scope.areas());
    }
}
