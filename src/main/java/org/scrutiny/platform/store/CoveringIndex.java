package org.scrutiny.platform.store;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets one migration create a covering index on both stores. PostgreSQL takes the additional columns in INCLUDE; H2 has
 * no such clause and takes them as key columns.
 */
@Singleton
class CoveringIndex implements FlywayConfigurationCustomizer {
    private final StoreKind store;

    CoveringIndex(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        this.store = StoreKind.of(jdbcUrl);
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.placeholders(Map.of("covering", store == StoreKind.POSTGRESQL ? ") INCLUDE (" : ","));
    }
}
