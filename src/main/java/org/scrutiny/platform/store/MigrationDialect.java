package org.scrutiny.platform.store;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Placeholders for the few parts of a migration that differ between the stores. A line that begins with {@code ${h2}} or
 * {@code ${postgresql}} is a comment on the other store.
 */
@Singleton
class MigrationDialect implements FlywayConfigurationCustomizer {
    private static final String COMMENT = "--";

    private final StoreKind store;

    MigrationDialect(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        this.store = StoreKind.of(jdbcUrl);
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        boolean isPostgresql = store == StoreKind.POSTGRESQL;
        configuration.placeholders(Map.of(
                "postgresql", isPostgresql ? "" : COMMENT,
                "h2", isPostgresql ? COMMENT : "",
                // PostgreSQL takes the additional columns of an index in INCLUDE; H2 takes them as key columns.
                "covering", isPostgresql ? ") INCLUDE (" : ",",
                "brin", isPostgresql ? "USING brin" : ""));
    }
}
