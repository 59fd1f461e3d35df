package org.scrutiny.figures.observation;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.scrutiny.figures.series.FigureKey;

/**
 * What the earlier rows of a file said, to find those that a later row contradicts. The store knows the figures that the file has
 * written by their batch; this knows the others: those left unchanged, as one bit each, and those rejected.
 */
public final class EarlierRows {
    /** Largest number of contradicted figures of a file; also of rejected rows that are compared with later ones. */
    public static final int MAX_KEYS = 100_000;

    private final String batch;
    private final Map<Long, Long> unchanged = new HashMap<>();
    private final Map<FigureKey, FigureContent> rejected = new HashMap<>();
    private final Set<FigureKey> contradicted = new HashSet<>();

    public EarlierRows(String batch) {
        this.batch = batch;
    }

    /** The content that an earlier row gave; null if there was none. {@code stored} may be null. */
    FigureContent find(FigureKey key, StoredFigure stored) {
        boolean isStored = stored != null && (batch.equals(stored.revision().batch()) || isUnchanged(stored.id()));
        return isStored ? stored.content() : rejected.get(key);
    }

    private boolean isUnchanged(long id) {
        return (unchanged.getOrDefault(id / Long.SIZE, 0L) & bit(id)) != 0;
    }

    /** Records the outcome of a row. */
    void add(FigurePlan plan, FigureOutcome outcome) {
        if (plan.decision().isContradiction()) {
            contradict(plan.change().key());
        } else if (outcome.effect() == Effect.REJECTED && rejected.size() < MAX_KEYS) {
            rejected.putIfAbsent(plan.change().key(), plan.written().content());
        } else if (outcome.effect() == Effect.UNCHANGED && outcome.figure() != null) {
            long id = outcome.figure().id();
            unchanged.merge(id / Long.SIZE, bit(id), (one, other) -> one | other);
        }
    }

    private void contradict(FigureKey key) {
        if (contradicted.size() <= MAX_KEYS) {
            contradicted.add(key);
        }
    }

    private static long bit(long id) {
        return 1L << (id % Long.SIZE);
    }

    /** The figures for which rows of the file differ; one more than {@link #MAX_KEYS} if there are more. */
    public Set<FigureKey> contradicted() {
        return Collections.unmodifiableSet(contradicted);
    }
}
