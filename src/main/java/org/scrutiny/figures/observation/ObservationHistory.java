package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
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
    private static final String CONTENT = """
            o.indicator, o.area, o.period_type, o.period_start, o.period_end, o.obs_value, o.numerator, o.denominator,
            o.obs_status, o.confidentiality, o.note, o.revision_kind, o.revision_reason, o.source_system, o.batch,
            o.warnings
            """;

    private static final String INSERT = String.format(Locale.ROOT, """
            INSERT INTO observation_revision (observation_id, change_number, revision_number, action, recorded_at,
                recorded_by, %s) SELECT o.id,
            """, CONTENT.replace("o.", ""));

    /** Numbers rise from state to state, so the latest state has the highest. */
    private static final String NUMBER = """
            coalesce((SELECT b.change_number FROM observation_revision b
                WHERE b.observation_id = o.id AND b.revision_number = o.revision_number%s), 0)
            """;

    private static final String STATE = String.format(Locale.ROOT, """
            , o.revision_number, CASE WHEN o.revision_number = 1 THEN 'CREATED' ELSE 'REVISED' END,
                o.recorded_at, o.recorded_by, %s FROM
            """, CONTENT);

    private static final String DELETION = String.format(
            Locale.ROOT,
            """
            , o.revision_number + 1, 'DELETED', %s, CAST(? AS varchar(100)), %s FROM
            """,
            RecordingClock.afterColumn("o.recorded_at"),
            CONTENT.replace("o.revision_reason", "CAST(? AS varchar(1000))"));

    private static final String WITH_ID = "observation o WHERE o.id = ?";

    private static final String DELETED_SINCE = """
            SELECT indicator, area, period_start, period_end, recorded_at FROM observation_revision
            WHERE recorded_at > ? AND action = 'DELETED' ORDER BY recorded_at
            """;

    private final Sql sql;
    private final CommitSequence numbers;

    ObservationHistory(Sql sql, CommitSequence numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    /** Records the present state of the figures with these ids. */
    void recordStates(List<Long> ids) {
        sql.batch(stateOf(WITH_ID), ids.stream().map(List::<Object>of).toList());
    }

    /** Records the present state of the figures with these keys, in one statement. */
    void recordStatesOf(Collection<FigureKey> keys) {
        if (!keys.isEmpty()) {
            sql.update(stateOf(FigureKey.STORED), FigureKey.columns(keys).toArray());
        }
    }

    /**
     * Records that the figures with these ids are deleted, before they are.
     *
     * @param reason null for none
     */
    void recordDeletions(List<Long> ids, Instant at, String by, String reason) {
        sql.batch(
                INSERT + numbers.ofState(String.format(Locale.ROOT, NUMBER, "")) + DELETION + WITH_ID,
                ids.stream()
                        .map(id -> Arrays.<Object>asList(at, by, reason, id))
                        .toList());
    }

    /** When the last figure with a key was deleted, for deletions recorded after a moment. */
    Map<FigureKey, Instant> findDeletedSince(Instant moment) {
        Map<FigureKey, Instant> deleted = new HashMap<>();
        sql.query(DELETED_SINCE, row -> Map.entry(FigureKey.in(row), Sql.instant(row, "recorded_at")), List.of(moment))
                .forEach(last -> deleted.put(last.getKey(), last.getValue()));
        return deleted;
    }

    private String stateOf(String figures) {
        return INSERT + numbers.ofState(String.format(Locale.ROOT, NUMBER, " - 1")) + STATE + figures;
    }
}
