package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.platform.store.CommitSequence;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;

/** Copies figures into their history. A state is written there once, and never altered. */
@Singleton
class ObservationHistory {
    private static final String CONTENT =
            "o.indicator, o.area, o.period_type, o.period_start, o.period_end, o.obs_value, o.numerator, o.denominator, "
                    + "o.obs_status, o.confidentiality, o.note, o.revision_kind, o.revision_reason, o.source_system, o.batch, o.warnings";
    private static final String INSERT =
            "INSERT INTO observation_revision (observation_id, change_number, revision_number, action, recorded_at, "
                    + "recorded_by, " + CONTENT.replace("o.", "") + ") SELECT o.id, ";
    /** Numbers rise from state to state, so that of the last one is the highest: it is found without the others. */
    private static final String NUMBER =
            "coalesce((SELECT b.change_number FROM observation_revision b WHERE b.observation_id = o.id "
                    + "AND b.revision_number = o.revision_number";

    private static final String BEFORE_STATE = NUMBER + " - 1), 0)";
    private static final String BEFORE_DELETION = NUMBER + "), 0)";

    private static final String STATE =
            ", o.revision_number, CASE WHEN o.revision_number = 1 THEN 'CREATED' ELSE 'REVISED' END, "
                    + "o.recorded_at, o.recorded_by, " + CONTENT + " FROM ";
    private static final String DELETION =
            ", o.revision_number + 1, 'DELETED', " + RecordingClock.afterColumn("o.recorded_at")
                    + ", CAST(? AS varchar(100)), "
                    + CONTENT.replace("o.revision_reason", "CAST(? AS varchar(1000))") + " FROM ";
    private static final String ONE = "observation o WHERE o.id = ?";
    private static final String BURIED_SINCE = "SELECT indicator, area, period_start, period_end, recorded_at "
            + "FROM observation_revision WHERE recorded_at > ? AND action = 'DELETED' ORDER BY recorded_at";

    private final Sql sql;
    private final CommitSequence numbers;

    ObservationHistory(Sql sql, CommitSequence numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    /** Keeps the figures with these ids as they are now. */
    void keep(Collection<Long> ids) {
        sql.batch(
                insert(BEFORE_STATE, STATE + ONE),
                ids.stream().map(List::<Object>of).toList());
    }

    /** Keeps the figures that a FROM clause selects as {@code o}, as they are now. */
    void keep(String figures, List<Object> parameters) {
        sql.update(insert(BEFORE_STATE, STATE + figures), parameters.toArray());
    }

    /**
     * Notes that the figures with these ids are deleted; they are still to be there.
     *
     * @param reason null for none
     */
    void bury(Collection<Long> ids, Instant at, String by, String reason) {
        sql.batch(
                insert(BEFORE_DELETION, DELETION + ONE),
                ids.stream()
                        .map(id -> Arrays.<Object>asList(at, by, reason, id))
                        .toList());
    }

    /** When the last figure of a key was deleted, by key, as far as that was recorded after a moment. */
    Map<StoredFigures.Key, Instant> buriedSince(Instant moment) {
        Map<StoredFigures.Key, Instant> buried = new HashMap<>();
        sql.query(
                        BURIED_SINCE,
                        row -> Map.entry(StoredFigures.Key.in(row), Sql.instant(row, "recorded_at")),
                        List.of(moment))
                .forEach(last -> buried.put(last.getKey(), last.getValue()));
        return buried;
    }

    private String insert(String before, String rest) {
        return INSERT + numbers.ofState(before) + rest;
    }
}
