package org.scrutiny.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that the benchmark has started on a port of its own, and ends again. */
final class Child implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);

    final int port;
    private final Process process;
    private final Path log;
    private final long startedAt = System.nanoTime();

    private Child(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
        // For a benchmark that is cut short.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static Child start(int port, Path log, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new Child(builder.start(), port, log);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Waits until the path is answered with 200, and tells how long that took since the start. */
    Duration awaitAnswer(String path) throws IOException, InterruptedException {
        while (System.nanoTime() - startedAt < START.toNanos()) {
            if (!process.isAlive()) {
                throw new IOException("A server ended early; " + log + " says why");
            }
            if (isListening() && answers(path)) {
                return Duration.ofNanos(System.nanoTime() - startedAt);
            }
            Thread.sleep(5);
        }
        throw new IOException("A server did not answer " + path + "; " + log + " may say why");
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            return Http.get(address() + path).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Resident memory in MB, or -1 where the system does not tell. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
