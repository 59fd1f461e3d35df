package org.scrutiny.figures.observation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.validation.KeptSeries;

/**
 * The figures of one file, written in one transaction that holds the import lock; or a single figure.
 *
 * @param id stored with each of its figures; null for a single one
 * @param standard kind and reason of revisions that do not give their own
 * @param at time of recording, to the microsecond
 * @param locked the series that its transaction has locked
 * @param changed those of them in which it has changed something
 * @param kept what the check of its figures keeps of these series; null for a single figure
 * @param earlier what its earlier rows said; null for a single figure
 */
public record FigureBatch(
        String id,
        RevisionInput standard,
        Instant at,
        Set<SeriesKey> locked,
        Set<SeriesKey> changed,
        KeptSeries kept,
        EarlierRows earlier) {
    /** At about 180 bytes each. */
    private static final int MAX_KEPT_FIGURES = 100_000;

    public FigureBatch(String id, RevisionInput standard, Instant at) {
        this(
                id,
                standard,
                at,
                new HashSet<>(),
                new HashSet<>(),
                id == null ? null : new KeptSeries(MAX_KEPT_FIGURES),
                id == null ? null : new EarlierRows(id));
    }
}
