package org.scrutiny.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashOnPostgresqlIT {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasAcknowledged() throws Exception {
        try (EmbeddedPostgres postgresql = EmbeddedPostgres.start()) {
            Crash.again(folder, ServiceProcess.settings(postgresql, folder.resolve("data")));
        }
    }
}
