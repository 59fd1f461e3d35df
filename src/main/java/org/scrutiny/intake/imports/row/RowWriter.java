package org.scrutiny.intake.imports.row;

import java.util.Set;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.intake.reading.ParsedRow;

/** Writes the rows of one file in the running transaction, and records the effect of each in an {@link ImportOutcome}. */
public interface RowWriter {
    void add(ParsedRow parsedRow);

    /** Writes the rows that are still buffered. */
    default void finish() {}

    /** The figures for which rows of the file differ. */
    default Set<FigureKey> contradicted() {
        return Set.of();
    }
}
