package org.scrutiny.figures.observation;

import org.scrutiny.figures.publication.PeriodLock;

/**
 * The stored facts that decide on a change of a figure.
 *
 * @param stored null if the figure is not stored
 */
record FoundFigure(StoredFigure stored, PeriodLock lock) {
    /** The figure is not stored, and its period has no sign-off. */
    static final FoundFigure NONE = new FoundFigure(null, PeriodLock.NONE);
}
