package org.scrutiny.platform.store;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets one process at a time write the first data of a PostgreSQL database. The embedded store has a single process. */
@Singleton
public class StartLock {
    /** Any number that no other lock has. */
    private static final long NUMBER = 7_310_579_628_016_435_300L;

    private final Sql sql;
    private final StoreKind kind;

    StartLock(Sql sql, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        this.sql = sql;
        this.kind = StoreKind.of(jdbcUrl);
    }

    /** Waits until no other process has the lock, and keeps it until the transaction ends, which waits for locks without a limit. */
    public void acquire() {
        if (kind == StoreKind.POSTGRESQL) {
            sql.query("SELECT set_config('lock_timeout', '0', TRUE)", row -> row.getString(1), List.of());
            sql.query("SELECT pg_advisory_xact_lock(?)", row -> row.getString(1), List.of(NUMBER));
        }
    }
}
