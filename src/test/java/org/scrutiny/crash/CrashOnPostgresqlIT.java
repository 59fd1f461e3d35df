package org.scrutiny.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashOnPostgresqlIT {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasAcknowledged() throws Exception {
        try (EmbeddedPostgres postgresql = EmbeddedPostgres.start()) {
            Crash.again(
                    folder,
                    Map.of(
                            "SCRUTINY_DATABASE_URL", postgresql.getJdbcUrl("postgres", "postgres"),
                            "SCRUTINY_DATABASE_USER", "postgres",
                            "SCRUTINY_DATABASE_PASSWORD", "postgres"));
        }
    }
}
