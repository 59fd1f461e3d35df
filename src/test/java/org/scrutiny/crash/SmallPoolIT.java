package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutiny.crash.Answer.Kind;

/** Many more clients than connections: nobody waits long, and the service stays alive and ready. */
class SmallPoolIT {
    private static final int SECONDS = Integer.getInteger("pool.seconds", 5);
    private static final int CLIENTS = 200;
    private static final int CONNECTIONS = 4;

    private static final boolean LONG = SECONDS > 60;
    private static final int WARM_UP_SECONDS = LONG ? 30 : 0;

    /** In a short run the service has just started, and may share its processors with other tests. */
    private static final Duration MAX_RESPONSE = Duration.ofSeconds(LONG ? 3 : 30);

    @TempDir
    Path folder;

    @Test
    void manyClientsShareFewConnections() throws Exception {
        try (EmbeddedPostgres postgresql = EmbeddedPostgres.start()) {
            Map<String, String> settings = new HashMap<>(ServiceProcess.settings(postgresql, folder.resolve("data")));
            settings.put("SCRUTINY_DEMONSTRATION", "false");
            settings.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", Integer.toString(CONNECTIONS));
            try (ServiceProcess service = ServiceProcess.start(folder.resolve("service.log"), settings);
                    Load load = new Load(Duration.ZERO)) {
                Load.prepare(service);
                load.start(service, CLIENTS);
                Thread.sleep(WARM_UP_SECONDS * 1_000L);
                Report.line("Small pool: warm-up: " + Answer.summary(load.take()));
                Thread.sleep(SECONDS * 1_000L);
                load.stop();
                List<Answer> answers = load.take();
                Report.line("Small pool: " + CLIENTS + " clients on " + CONNECTIONS + " connections for " + SECONDS
                        + " s: " + Answer.summary(answers));
                Answer.assertProper(answers, MAX_RESPONSE);
                assertThat(answers)
                        .filteredOn(answer -> answer.request() == Kind.READY)
                        .isNotEmpty()
                        .allMatch(answer -> answer.status() == 200);
                load.assertStored(service);
            }
        }
    }
}
