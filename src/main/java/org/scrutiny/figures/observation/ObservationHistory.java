package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.CommitSequence;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;

/** Copies the states of figures into their history, where each is written once and never altered. */
@Singleton
class ObservationHistory {
    private static final String INSERT = String.format(
            Locale.ROOT,
            "INSERT INTO observation_revision (observation_id, change_number, action, %s) SELECT o.id, ",
            StoredFigure.COLUMNS);

    private static final String CONTENT = StoredFigure.each(StoredFigure.COLUMNS, "o.$");

    /** Numbers rise from state to state, so the latest state has the highest. */
    private static final String NUMBER = """
            coalesce((SELECT b.change_number FROM observation_revision b
                WHERE b.observation_id = o.id AND b.revision_number = o.revision_number%s), 0)
            """;

    private static final String WRITTEN = String.format(Locale.ROOT, """
            , CASE WHEN o.revision_number = 1 THEN 'CREATED' ELSE 'REVISED' END, %s FROM
            """, CONTENT);

    private static final String DELETED = String.format(
            Locale.ROOT,
            ", 'DELETED', %s FROM",
            CONTENT.replace("o.revision_number", "o.revision_number + 1")
                    .replace("o.revision_reason", "CAST(? AS varchar(1000))")
                    .replace("o.recorded_at", RecordingClock.afterColumn("o.recorded_at"))
                    .replace("o.recorded_by", "CAST(? AS varchar(100))"));

    private static final String DELETED_SINCE = """
            SELECT indicator, area, period_start, period_end, recorded_at FROM observation_revision
            WHERE recorded_at > ? AND action = 'DELETED' ORDER BY recorded_at
            """;

    private static final String FIRST_RECORDED =
            "SELECT recorded_at FROM observation_revision WHERE observation_id = ? AND revision_number = 1";

    private final Sql sql;
    private final CommitSequence numbers;

    ObservationHistory(Sql sql, CommitSequence numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    /** Records the current states of figures that were just written. */
    void recordStates(Collection<StoredFigure> figures) {
        insert(" - 1", WRITTEN, figures, List.of());
    }

    /**
     * Records that figures are deleted, before they are.
     *
     * @param reason null for none
     */
    void recordDeletions(Collection<StoredFigure> figures, Instant at, String by, String reason) {
        insert("", DELETED, figures, Arrays.asList(reason, at, by));
    }

    /** @param before what to subtract from the current revision number for the state before */
    private void insert(String before, String state, Collection<StoredFigure> figures, List<Object> parameters) {
        if (!figures.isEmpty()) {
            List<Object> all = new ArrayList<>(parameters);
            all.addAll(FigureKey.columns(figures.stream().map(StoredFigure::key).toList()));
            sql.update(
                    INSERT + numbers.ofState(String.format(Locale.ROOT, NUMBER, before)) + state + FigureKey.STORED,
                    all.toArray());
        }
    }

    /** When the last figure with a key was deleted, for deletions recorded after a moment. */
    Map<FigureKey, Instant> findDeletedSince(Instant moment) {
        Map<FigureKey, Instant> deleted = new HashMap<>();
        sql.query(DELETED_SINCE, row -> Map.entry(FigureKey.in(row), Sql.instant(row, "recorded_at")), List.of(moment))
                .forEach(last -> deleted.put(last.getKey(), last.getValue()));
        return deleted;
    }

    /** When the figure was first recorded; null if it never was. */
    Instant findFirstRecorded(long id) {
        return sql.query(FIRST_RECORDED, row -> Sql.instant(row, "recorded_at"), List.of(id)).stream()
                .findFirst()
                .orElse(null);
    }
}
