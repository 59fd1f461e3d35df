package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A service on a new embedded database with the catalogue of the benchmark, which is deleted at the end.
 *
 * @param data the folder of the database
 */
record EmbeddedService(Server server, Path data) implements AutoCloseable {
    private static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

    static EmbeddedService start(ServiceLauncher services, Path folder) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(folder.toAbsolutePath(), "embedded-");
        return new EmbeddedService(
                services.startReady(Map.of(
                        "SCRUTINY_DATABASE_URL",
                        "jdbc:h2:file:" + data.resolve("scrutiny") + H2_OPTIONS,
                        "SCRUTINY_DATABASE_USER",
                        "scrutiny",
                        "SCRUTINY_DATABASE_PASSWORD",
                        "scrutiny",
                        "SCRUTINY_KEPT_ANSWERS",
                        "0",
                        "SCRUTINY_CATALOGUE",
                        folder.resolve("catalogue.yaml").toString())),
                data);
    }

    @Override
    public void close() throws IOException {
        server.close();
        List<Path> files;
        try (Stream<Path> all = Files.list(data)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(data);
    }
}
