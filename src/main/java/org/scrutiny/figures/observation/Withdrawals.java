package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final String FIGURES = String.format(Locale.ROOT, """
            SELECT o.id,
                (SELECT max(r.revision_number) FROM observation_revision r WHERE r.observation_id = o.id
                    AND r.revision_number < (SELECT min(b.revision_number) FROM observation_revision b
                        WHERE b.batch = o.batch AND b.observation_id = o.id))
            FROM observation o WHERE o.batch = ? AND o.id > ? ORDER BY o.id FETCH FIRST %d ROWS ONLY
            """, CHUNK);

    private static final String CONTENT = """
            period_type, obs_value, numerator, denominator, obs_status, confidentiality, note, source_system, batch,
            warnings
            """;

    private static final String RESTORE =
            String.format(Locale.ROOT, """
            UPDATE observation SET (%1$s) = (SELECT %1$s FROM observation_revision r
                    WHERE r.observation_id = observation.id AND r.revision_number = ?),
                revision_kind = 'CORRECTION', revision_reason = ?, revision_number = revision_number + 1,
                recorded_at = %2$s, recorded_by = ?
            WHERE id = ?
            """, CONTENT, RecordingClock.afterColumn("recorded_at"));

    private static final String DELETE = "DELETE FROM observation WHERE id = ?";

    private final Sql sql;
    private final ObservationHistory history;
    private final SeriesVersions versions;
    private final ImportLock importLock;
    private final PeriodLocks locks;
    private final Actor actor;

    Withdrawals(
            Sql sql,
            ObservationHistory history,
            SeriesVersions versions,
            ImportLock importLock,
            PeriodLocks locks,
            Actor actor) {
        this.sql = sql;
        this.history = history;
        this.importLock = importLock;
        this.versions = versions;
        this.locks = locks;
        this.actor = actor;
    }

    /** A figure of the batch, and its revision before the batch; 0 if there was none. */
    private record Written(long id, int before) {}

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
        List<Written> page = page(batch, last);
        while (!page.isEmpty()) {
            withdraw(page, reason, now);
            last = page.get(page.size() - 1).id;
            page = page(batch, last);
        }
        versions.raise(series);
    }

    private List<Written> page(String batch, long after) {
        return sql.query(FIGURES, row -> new Written(row.getLong(1), row.getInt(2)), List.of(batch, after));
    }

    private void withdraw(List<Written> page, String reason, Instant now) {
        List<List<Object>> restored = new ArrayList<>();
        List<Long> restoredIds = new ArrayList<>();
        List<Long> deletedIds = new ArrayList<>();
        List<List<Object>> deleted = new ArrayList<>();
        for (Written figure : page) {
            if (figure.before > 0) {
                restored.add(List.of(figure.before, reason, now, actor.name(), figure.id));
                restoredIds.add(figure.id);
            } else {
                deletedIds.add(figure.id);
                deleted.add(List.of(figure.id));
            }
        }
        sql.batch(RESTORE, restored);
        history.recordStates(restoredIds);
        history.recordDeletions(deletedIds, now, actor.name(), reason);
        sql.batch(DELETE, deleted);
    }
}
