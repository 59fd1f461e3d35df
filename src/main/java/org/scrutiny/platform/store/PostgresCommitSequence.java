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
    /** Waits for whoever writes under the old numbers, and keeps others out until the new ones hold. */
    private static final String KEEP_OUT = "LOCK TABLE history, observation_revision IN EXCLUSIVE MODE";

    private static final String COUNT_ON = "UPDATE change_offset SET cluster = ?, numbers_before = greatest(?, "
            + "(SELECT max(change_number) FROM history), (SELECT max(change_number) FROM observation_revision))";

    private final Sql sql;

    PostgresCommitSequence(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void begin() {
        String cluster = text(CLUSTER);
        if (!cluster.equals(text(KNOWN))) {
            sql.update(KEEP_OUT);
            // Another process may have been faster.
            if (!cluster.equals(text(KNOWN))) {
                sql.update(COUNT_ON, cluster, ChronoUnit.MICROS.between(Instant.EPOCH, RecordingClock.now()));
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
