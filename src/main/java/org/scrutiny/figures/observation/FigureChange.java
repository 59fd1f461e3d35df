package org.scrutiny.figures.observation;

import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.ExpectedRevision;

/** A requested change of one figure. */
sealed interface FigureChange {
    FigureKey key();

    /** The type of the figure's period as text; null if the figure is known to be stored. */
    default String periodType() {
        return null;
    }

    /** A change that writes the figure. */
    sealed interface Write extends FigureChange {
        ValidatedObservation written();

        @Override
        default FigureKey key() {
            return written().key();
        }

        @Override
        default String periodType() {
            return written().period().type().name();
        }
    }

    /** Adds a figure whose key must be free. */
    record Creation(ValidatedObservation written) implements Write {}

    /** Revises the figure with this id. */
    record Replacement(ValidatedObservation written, long id, ExpectedRevision expected) implements Write {}

    /** A row of a file: adds the figure, or revises it if it differs from the stored one. */
    record Upsert(ValidatedObservation written, FigureBatch batch) implements Write {}

    /**
     * Deletes the figure with this id.
     *
     * @param reason null for none; required if the figure was ever published
     */
    record Deletion(FigureKey key, long id, ExpectedRevision expected, String reason) implements FigureChange {}
}
