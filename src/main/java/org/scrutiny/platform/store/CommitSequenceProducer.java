package org.scrutiny.platform.store;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the commit sequence of the store that the service runs on. */
@Singleton
class CommitSequenceProducer {
    @Produces
    @Singleton
    CommitSequence numbers(
            Sql sql,
            TransactionSynchronizationRegistry transactions,
            @All List<NumberedTables> others,
            StoreSpace space,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        List<String> tables = Stream.concat(
                        Stream.of("history"), others.stream().flatMap(other -> other.names().stream()))
                .toList();
        return StoreKind.of(jdbcUrl) == StoreKind.POSTGRESQL
                ? new PostgresCommitSequence(sql, tables)
                : new EmbeddedCommitSequence(sql, transactions, tables, space);
    }

    /** Runs before all other startup observers, because they may write. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start, CommitSequence numbers) {
        QuarkusTransaction.requiringNew().run(numbers::begin);
    }
}
