package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, on a loopback port, which can be killed. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LINES = 60;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int port;
    private final String address;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.address = "http://127.0.0.1:" + port;
    }

    /** The settings of a service on this database. */
    static Map<String, String> settings(EmbeddedPostgres postgresql, Path data) {
        return settings(postgresql.getJdbcUrl("postgres", "postgres"), data);
    }

    /** The settings of a service on the PostgreSQL of this URL. */
    static Map<String, String> settings(String url, Path data) {
        return Map.of(
                "SCRUTINY_DATA",
                data.toString(),
                "SCRUTINY_DATABASE_URL",
                url,
                "SCRUTINY_DATABASE_USER",
                "postgres",
                "SCRUTINY_DATABASE_PASSWORD",
                "postgres");
    }

    /** Starts the service with these settings, and waits until it is ready. */
    static ServiceProcess start(Path log, Map<String, String> settings) throws IOException, InterruptedException {
        ServiceProcess service = launch(log, settings);
        service.awaitReady(log);
        return service;
    }

    /** Runs a command such as {@code backup FILE}, or a start that fails, and returns the exit code. */
    static int run(Path log, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        try (ServiceProcess service = launch(log, settings, arguments)) {
            if (!service.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The process did not end:\n" + lastOf(log));
            }
            return service.process.exitValue();
        }
    }

    private static ServiceProcess launch(Path log, Map<String, String> settings, String... arguments)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=0",
                "-jar",
                System.getProperty("packaged.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new ServiceProcess(builder.start(), port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new AssertionError("The service did not start:\n" + lastOf(log));
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    static String lastOf(Path log) {
        List<String> lines;
        try {
            lines = Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String address() {
        return address;
    }

    int port() {
        return port;
    }

    /** The bytes of all objects that a full garbage collection leaves. */
    long liveBytes() throws IOException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = histogram.inputReader(StandardCharsets.UTF_8)) {
            String total = lines.lines().reduce("", (before, line) -> line);
            assertThat(total).startsWith("Total");
            return Long.parseLong(total.substring(total.lastIndexOf(' ') + 1));
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Reads with a header. */
    HttpResponse<String> get(String path, String header, String value) throws IOException, InterruptedException {
        return client.send(request(path).header(header, value).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** How many there are in all of what the list at this path gives. */
    int count(String list) throws IOException, InterruptedException {
        String separator = list.contains("?") ? "&" : "?";
        return new ObjectMapper()
                .readTree(get(list + separator + "count=true&limit=1").body())
                .path("count")
                .asInt(-1);
    }

    /** How many figures an export has. */
    long countExported() throws IOException, InterruptedException {
        return get("/v1/observations/export?format=ndjson").body().lines().count();
    }

    /** Posts a body; headers are names and values in turn. */
    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .headers(headers)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    /** Ends the process as a power cut would, but for what the operating system still writes. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks the process to end, and waits for that. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The service did not stop");
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
