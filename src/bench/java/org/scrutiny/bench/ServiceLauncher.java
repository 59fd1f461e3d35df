package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts the packaged service and the static server, on the JDK of the benchmark.
 *
 * @param folder of the logs
 * @param application the packaged service
 */
record ServiceLauncher(Options options, Database database, Path folder, Path application) {
    static final Map<String, String> UNCACHED = Map.of("SCRUTINY_KEPT_ANSWERS", "0");
    private static final Path CURRENT = Path.of("target", "quarkus-app");
    private static final String READY = "/v1/indicators?limit=1";

    /** Starts the current version of the service. */
    ServiceLauncher(Options options, Database database, Path folder) {
        this(options, database, folder, CURRENT);
    }

    /** Starts the service and does not wait for it. */
    Server start(Map<String, String> settings) throws IOException {
        int port = Server.freePort();
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        environment.putAll(settings);
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options.flags());
        String jar = application.resolve("quarkus-run.jar").toString();
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-jar", jar));
        return Server.start(port, folder.resolve("service.log"), environment, command, options.warmSeconds());
    }

    Server startReady(Map<String, String> settings) throws IOException, InterruptedException {
        Server service = start(settings);
        service.awaitReady(READY);
        return service;
    }

    /** Creates the tables and loads a catalogue. */
    void createSchema(Path catalogue) throws IOException, InterruptedException {
        startReady(Map.of("SCRUTINY_CATALOGUE", catalogue.toString())).close();
    }

    /** @param bodies a folder with the answers that it returns */
    Server startStatic(Path bodies) throws IOException, InterruptedException {
        int port = Server.freePort();
        Server server = Server.start(
                port,
                folder.resolve("static.log"),
                Map.of(),
                List.of(
                        java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StaticServer.class.getName(),
                        Integer.toString(port),
                        bodies.toString()));
        server.awaitReady("/");
        return server;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
