package org.scrutiny.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that can be stopped and started again on the same data and port, and frozen. */
public final class RestartablePostgresql implements AutoCloseable {
    private static final int MAX_ATTEMPTS = 100;

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    /** Starts a server that keeps its data in this folder. */
    public RestartablePostgresql(Path data) throws IOException {
        this.data = data;
        this.port = freePort();
        start();
    }

    /** Below the ports of outgoing connections, so that none of them takes it while the server is stopped. */
    private static int freePort() throws IOException {
        // Test processes that run at once begin at different ports.
        long first = ProcessHandle.current().pid() * MAX_ATTEMPTS;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            int port = 20_000 + (int) ((first + attempt) % 10_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // It is in use.
            }
        }
        throw new IOException("There is no free port");
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    public void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    public void stop() throws IOException {
        server.close();
    }

    /** Stops all processes of the server without a word to their clients, until {@link #thaw}. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .forEach(one -> command.add(Long.toString(one.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
