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
import org.scrutiny.figures.publication.SignedPeriod;
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
            SELECT count(DISTINCT h.id) FROM observation_history h
            LEFT JOIN observation o ON o.id = h.id AND o.batch = h.batch
            WHERE h.batch = ? AND o.id IS NULL
            """;

    private static final String FIND_PUBLISHED = "SELECT " + PeriodLock.COLUMNS + """
            FROM observation o
            JOIN indicator i ON i.code = o.indicator
            JOIN sign_off s ON
            """ + SignedPeriod.OF_FIGURE + """
            WHERE o.batch = ? AND s.state = 'PUBLISHED' ORDER BY s.id FETCH FIRST 1 ROW ONLY""";

    private static final String IDS = "SELECT id FROM observation WHERE batch = ? ORDER BY id";

    private static final String FIGURES = String.format(
            Locale.ROOT,
            "SELECT o.id, %s FROM unnest(?) AS k (id) JOIN observation o ON o.id = k.id",
            StoredFigure.each(StoredFigure.COLUMNS, "o.$"));

    /** The revisions before a batch; figures that it created have none. */
    private static final String EARLIER =
            String.format(Locale.ROOT, """
            SELECT h.id, %s
            FROM unnest(?) AS k (id) JOIN observation o ON o.id = k.id
            JOIN observation_history h ON h.id = k.id AND h.revision_number =
                least(o.revision_number, (SELECT min(b.revision_number) FROM observation_history b
                    WHERE b.id = k.id AND b.batch = o.batch)) - 1
            """, StoredFigure.each(StoredFigure.COLUMNS, "h.$"));

    private final Sql sql;
    private final StoredFigures figures;
    private final SeriesVersions versions;
    private final ImportLock importLock;
    private final Actor actor;

    Withdrawals(Sql sql, StoredFigures figures, SeriesVersions versions, ImportLock importLock, Actor actor) {
        this.sql = sql;
        this.figures = figures;
        this.importLock = importLock;
        this.versions = versions;
        this.actor = actor;
    }

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
        sql.query(FIND_PUBLISHED, PeriodLock::in, List.of(batch)).forEach(published -> {
            throw ProblemException.of(published.lockedFault());
        });
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
        List<Long> ids = sql.query(IDS, row -> row.getLong(1), List.of(batch));
        for (int from = 0; from < ids.size(); from += CHUNK) {
            withdraw(ids.subList(from, Math.min(from + CHUNK, ids.size())), reason, now);
        }
        versions.raise(series);
    }

    private void withdraw(List<Long> chunk, String reason, Instant now) {
        RevisionInput correction = new RevisionInput(RevisionKind.CORRECTION, reason);
        Sql.ArrayColumn ids = new Sql.ArrayColumn("bigint", chunk.stream());
        Map<Long, StoredFigure> earlier = sql.query(EARLIER, StoredFigure::in, List.of(ids)).stream()
                .collect(Collectors.toMap(StoredFigure::id, Function.identity()));
        List<StoredFigure> restored = new ArrayList<>();
        List<StoredFigure> deleted = new ArrayList<>();
        for (StoredFigure figure : sql.query(FIGURES, StoredFigure::in, List.of(ids))) {
            StoredFigure before = earlier.get(figure.id());
            if (before == null) {
                deleted.add(figure.deleted(reason, now, actor.name()));
            } else {
                Revision next = figure.revision()
                        .next(correction, now, actor.name(), before.revision().batch());
                restored.add(figure.revised(before.content(), before.warnings(), next));
            }
        }
        figures.save(List.of(), restored);
        figures.delete(deleted);
    }
}
