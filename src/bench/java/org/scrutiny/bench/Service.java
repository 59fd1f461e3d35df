package org.scrutiny.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the service as it was built, and the server that answers from memory, on the JDK that runs this. */
final class Service {
    static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

    private static final String JAR = "target/quarkus-app/quarkus-run.jar";

    private final Options options;
    private final Store store;
    private final Path folder;

    Service(Options options, Store store, Path folder) {
        this.options = options;
        this.store = store;
        this.folder = folder;
    }

    Child start(Map<String, String> settings) throws IOException {
        int port = Child.freePort();
        Map<String, String> environment = new HashMap<>(store.environment());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.putAll(settings);
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options.flags());
        command.addAll(List.of("-jar", JAR));
        return Child.start(port, folder.resolve("service.log"), environment, command);
    }

    Child startMemory() throws IOException, InterruptedException {
        int port = Child.freePort();
        Child memory = Child.start(
                port,
                folder.resolve("memory.log"),
                Map.of(),
                List.of(
                        java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryServer.class.getName(),
                        Integer.toString(port),
                        folder.toString()));
        memory.awaitAnswer("/");
        return memory;
    }

    /**
     * Keeps the answer of middle length of several addresses for the server that answers from memory.
     *
     * @return 200, or else the first other status that was answered
     */
    int keepAnswer(Child service, List<String> paths, Path file) throws IOException, InterruptedException {
        List<byte[]> bodies = new ArrayList<>();
        for (String path : paths) {
            HttpResponse<byte[]> response = Http.get(service.address() + path);
            if (response.statusCode() != 200) {
                return response.statusCode();
            }
            bodies.add(response.body());
        }
        bodies.sort((one, other) -> Integer.compare(one.length, other.length));
        Files.write(file, bodies.get(bodies.size() / 2));
        return 200;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
