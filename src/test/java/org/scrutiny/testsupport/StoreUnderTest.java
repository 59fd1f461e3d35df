package org.scrutiny.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Starts the REST tests with an empty store: H2 in a file, the default of the service, or PostgreSQL if the system
 * property test.store asks for it. The build runs the tests on both.
 */
public class StoreUnderTest implements QuarkusTestResourceLifecycleManager {
    /** The options of the embedded database, as the service sets them. */
    public static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

    private EmbeddedPostgres postgresql;

    @Override
    public Map<String, String> start() {
        try {
            if ("postgresql".equals(System.getProperty("test.store"))) {
                postgresql = EmbeddedPostgres.start();
                return Map.of(
                        "scrutiny.database.url", postgresql.getJdbcUrl("postgres", "postgres"),
                        "scrutiny.database.user", "postgres",
                        "scrutiny.database.password", "postgres");
            }
            Path folder = Files.createTempDirectory(Path.of("target"), "store-");
            return Map.of("scrutiny.database.url", "jdbc:h2:file:" + folder.resolve("scrutiny") + H2_OPTIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (postgresql != null) {
            try {
                postgresql.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
