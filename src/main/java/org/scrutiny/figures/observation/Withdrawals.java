package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutiny.figures.publication.PeriodLock;
import org.scrutiny.figures.publication.PeriodLocks;
import org.scrutiny.figures.series.ImportLock;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;

/**
 * Withdraws a batch. Each figure that the batch revised returns to its earlier content as a new revision, and each that it
 * created is deleted. Nothing is erased: the history shows the batch and its withdrawal.
 */
@Singleton
public class Withdrawals {
    private static final int CHUNK = 1_000;

    private static final String SERIES = "SELECT DISTINCT indicator, area FROM observation WHERE batch = ?";

    private static final String COUNT_CHANGED_SINCE = """
            SELECT count(DISTINCT r.observation_id) FROM observation_revision r
            LEFT JOIN observation o ON o.id = r.observation_id AND o.batch = r.batch
            WHERE r.batch = ? AND o.id IS NULL
            """;

    /** With the revision before the batch; 0 if there was none. */
    private static final String FIGURES = String.format(
            Locale.ROOT,
            """
            SELECT o.id, o.received_at, %s,
                (SELECT coalesce(max(r.revision_number), 0) FROM observation_revision r WHERE r.observation_id = o.id
                    AND r.revision_number < (SELECT min(b.revision_number) FROM observation_revision b
                        WHERE b.batch = o.batch AND b.observation_id = o.id)) AS before_batch
            FROM observation o WHERE o.batch = ? AND o.id > ? ORDER BY o.id FETCH FIRST %d ROWS ONLY
            """,
            StoredFigure.each(StoredFigure.IDENTITY + ", " + StoredFigure.STATE, "o.$"),
            CHUNK);

    private static final String STATES = String.format(
            Locale.ROOT,
            """
            SELECT r.observation_id AS id, r.recorded_at AS received_at, %s
            FROM unnest(?, ?) AS k (id, revision)
            JOIN observation_revision r ON r.observation_id = k.id AND r.revision_number = k.revision
            """,
            StoredFigure.each(StoredFigure.IDENTITY + ", " + StoredFigure.STATE, "r.$"));

    private final Sql sql;
    private final StoredFigures figures;
    private final SeriesVersions versions;
    private final ImportLock importLock;
    private final PeriodLocks locks;
    private final Actor actor;

    Withdrawals(
            Sql sql,
            StoredFigures figures,
            SeriesVersions versions,
            ImportLock importLock,
            PeriodLocks locks,
            Actor actor) {
        this.sql = sql;
        this.figures = figures;
        this.importLock = importLock;
        this.versions = versions;
        this.locks = locks;
        this.actor = actor;
    }

    /** A figure of the batch, and its revision before the batch; 0 if there was none. */
    private record Withdrawn(StoredFigure figure, int before) {}

    /**
     * Withdraws a batch in the running transaction.
     *
     * @throws ProblemException conflict if one of its figures was revised or deleted since, or another batch is being written;
     *     period_locked if one of them is published
     */
    public void withdraw(String batch, String reason) {
        importLock.acquire();
        List<SeriesKey> series =
                sql.query(SERIES, row -> new SeriesKey(row.getString(1), row.getString(2)), List.of(batch));
        versions.lock(series);
        locks.findPublished(batch).ifPresent(PeriodLock::requireUnpublished);
        long revised = sql.query(COUNT_CHANGED_SINCE, row -> row.getLong(1), List.of(batch))
                .get(0);
        if (revised > 0) {
            throw ProblemException.of(
                    ErrorCode.CONFLICT,
                    revised
                            + " of its figures were revised or deleted since. Withdraw the later imports first, or correct"
                            + " the figures one by one.");
        }
        Instant now = RecordingClock.now();
        long last = 0;
        List<Withdrawn> page = page(batch, last);
        while (!page.isEmpty()) {
            withdraw(page, reason, now);
            last = page.get(page.size() - 1).figure.id();
            page = page(batch, last);
        }
        versions.raise(series);
    }

    private List<Withdrawn> page(String batch, long after) {
        return sql.query(
                FIGURES, row -> new Withdrawn(StoredFigure.in(row), row.getInt("before_batch")), List.of(batch, after));
    }

    private void withdraw(List<Withdrawn> page, String reason, Instant now) {
        RevisionInput correction = new RevisionInput(RevisionKind.CORRECTION, reason);
        Map<Long, StoredFigure> earlier = findEarlier(page);
        List<StoredFigure> restored = new ArrayList<>();
        List<StoredFigure> deleted = new ArrayList<>();
        for (Withdrawn one : page) {
            StoredFigure before = earlier.get(one.figure.id());
            if (before == null) {
                deleted.add(one.figure);
            } else {
                Revision next = one.figure
                        .revision()
                        .next(correction, now, actor.name(), before.revision().batch());
                restored.add(one.figure.revised(before.content(), before.warnings(), next));
            }
        }
        figures.save(List.of(), restored);
        figures.delete(deleted, now, actor.name(), reason);
    }

    /** The states before the batch, by id. */
    private Map<Long, StoredFigure> findEarlier(List<Withdrawn> page) {
        return sql
                .query(
                        STATES,
                        StoredFigure::in,
                        List.of(
                                new Sql.ArrayColumn("bigint", page.stream().map(one -> one.figure.id())),
                                new Sql.ArrayColumn("integer", page.stream().map(Withdrawn::before))))
                .stream()
                .collect(Collectors.toMap(StoredFigure::id, Function.identity()));
    }
}
