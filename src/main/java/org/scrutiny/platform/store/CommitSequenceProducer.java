package org.scrutiny.platform.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Numbers changes in the way of the store that the service runs on. */
@Singleton
class CommitSequenceProducer {
    @Produces
    @Singleton
    CommitSequence numbers(
            Sql sql,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        return StoreKind.of(jdbcUrl) == StoreKind.POSTGRESQL
                ? new PostgresCommitSequence(sql)
                : new EmbeddedCommitSequence(sql, transactions);
    }

    /** Before whatever else happens at start: that may write. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start, CommitSequence numbers) {
        QuarkusTransaction.requiringNew().run(numbers::begin);
    }
}
