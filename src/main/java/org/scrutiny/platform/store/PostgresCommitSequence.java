package org.scrutiny.platform.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Commit sequence of PostgreSQL, which itself numbers the transactions of all processes and knows which are open. An
 * offset is added to its numbers: the time, in microseconds, at which the service first connected to the cluster. So
 * numbers keep rising after the data was moved to another cluster, or an earlier state of the cluster was restored.
 */
final class PostgresCommitSequence implements CommitSequence {
    private static final String OF_TRANSACTION =
            "(SELECT pg_current_xact_id()::text::bigint + numbers_before FROM change_offset)";
    private static final String LOW_WATERMARK =
            "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + numbers_before FROM change_offset";
    /** A new timeline begins when a standby is promoted and when an earlier state is restored. */
    private static final String CLUSTER =
            "SELECT system_identifier || '/' || timeline_id FROM pg_control_system(), pg_control_checkpoint()";

    private static final String KNOWN = "SELECT cluster FROM change_offset";

    private final Sql sql;
    private final List<String> tables;

    PostgresCommitSequence(Sql sql, List<String> tables) {
        this.sql = sql;
        this.tables = tables;
    }

    @Override
    public void begin() {
        String cluster = text(CLUSTER);
        if (!cluster.equals(text(KNOWN))) {
            // Waits for writers with the old offset, and blocks others until the new one is committed.
            sql.update("LOCK TABLE " + String.join(", ", tables) + " IN EXCLUSIVE MODE");
            // Another process may have been faster.
            if (!cluster.equals(text(KNOWN))) {
                sql.update(
                        "UPDATE change_offset SET cluster = ?, numbers_before = greatest(?, "
                                + CommitSequence.highestOf(tables) + ")",
                        cluster,
                        ChronoUnit.MICROS.between(Instant.EPOCH, RecordingClock.now()));
            }
        }
    }

    @Override
    public String ofTransaction() {
        return OF_TRANSACTION;
    }

    @Override
    public long numberOfTransaction() {
        return sql.query("SELECT " + OF_TRANSACTION, row -> row.getLong(1), List.of())
                .get(0);
    }

    @Override
    public long lowWatermark() {
        return sql.query(LOW_WATERMARK, row -> row.getLong(1), List.of()).get(0);
    }

    private String text(String query) {
        return sql.query(query, row -> row.getString(1), List.of()).get(0);
    }
}
