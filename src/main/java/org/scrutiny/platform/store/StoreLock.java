package org.scrutiny.platform.store;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets one process at a time do something on a PostgreSQL database. The embedded store has a single process. */
@Singleton
public class StoreLock {
    private final Sql sql;
    private final StoreKind kind;

    StoreLock(Sql sql, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        this.sql = sql;
        this.kind = StoreKind.of(jdbcUrl);
    }

    /** What is done by one process at a time. */
    public enum LockPurpose {
        FIRST_DATA(7_310_579_628_016_435_300L),
        AUDIT_CHAIN(7_310_579_628_016_435_301L);

        /** Any number that no other lock has. */
        private final long number;

        LockPurpose(long number) {
            this.number = number;
        }
    }

    /** Waits until no other process has the lock, and keeps it until the transaction ends, which waits for locks without a limit. */
    public void acquire(LockPurpose purpose) {
        if (kind == StoreKind.POSTGRESQL) {
            sql.query("SELECT set_config('lock_timeout', '0', TRUE)", row -> row.getString(1), List.of());
            sql.query("SELECT pg_advisory_xact_lock(?)", row -> row.getString(1), List.of(purpose.number));
        }
    }
}
