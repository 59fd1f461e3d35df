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

/** An HTTP server that the benchmark has started on a free port of the loopback interface. */
final class Server implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);

    private final int port;
    private final ChildProcess process;
    private final ProcessorTime time;
    private final long startedAt;
    private final int warmSeconds;

    private Server(int port, ChildProcess process, long startedAt, int warmSeconds) {
        this.port = port;
        this.process = process;
        this.time = ProcessorTime.ofTree(process.pid());
        this.startedAt = startedAt;
        this.warmSeconds = warmSeconds;
    }

    static Server start(int port, Path log, Map<String, String> environment, List<String> command) throws IOException {
        return start(port, log, environment, command, 0);
    }

    /** @param warmSeconds minimum duration of the warm-up of each load */
    static Server start(int port, Path log, Map<String, String> environment, List<String> command, int warmSeconds)
            throws IOException {
        long startedAt = System.nanoTime();
        return new Server(port, ChildProcess.start(log, environment, command), startedAt, warmSeconds);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    ProcessorTime time() {
        return time;
    }

    int warmSeconds() {
        return warmSeconds;
    }

    /**
     * Waits until the path is answered with 200.
     *
     * @return the time since the start of the process
     * @throws IOException if the process ends or is not ready in time; it is then stopped
     */
    Duration awaitReady(String path) throws IOException, InterruptedException {
        while (System.nanoTime() - startedAt < START.toNanos() && process.isAlive()) {
            if (isListening() && answers(path)) {
                return Duration.ofNanos(System.nanoTime() - startedAt);
            }
            Thread.sleep(5);
        }
        close();
        throw process.failure("did not answer " + path);
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

    /** Resident memory of the process. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.close();
    }
}
