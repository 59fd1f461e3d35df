package org.scrutiny.platform.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * PostgreSQL numbers its transactions and knows which are open, whoever began them. Its numbers are counted on from the
 * time, in microseconds, at which this cluster was first met: one that the data were moved to, or that was set back to an
 * earlier state, goes on above all numbers that were ever given.
 */
final class PostgresCommitSequence implements CommitSequence {
    private static final String OF_TRANSACTION =
            "(SELECT pg_current_xact_id()::text::bigint + numbers_before FROM change_offset)";
    private static final String SETTLED =
            "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + numbers_before FROM change_offset";
    /** Another line of time begins where a standby takes over, and where an earlier state is put back. */
    private static final String CLUSTER =
            "SELECT system_identifier || '/' || timeline_id FROM pg_control_system(), " + "pg_control_checkpoint()";

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
            // Waits for writers under the old numbers, and keeps others out until the new ones hold.
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
    public long settled() {
        return sql.query(SETTLED, row -> row.getLong(1), List.of()).get(0);
    }

    private String text(String query) {
        return sql.query(query, row -> row.getString(1), List.of()).get(0);
    }
}
