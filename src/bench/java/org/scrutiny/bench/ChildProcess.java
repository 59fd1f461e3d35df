package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that the benchmark has started. It ends with the benchmark, also when that is interrupted. */
final class ChildProcess implements AutoCloseable {
    private static final Set<ChildProcess> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(ChildProcess::kill)));
    }

    private final Process process;
    private final String name;
    private final Path log;

    private ChildProcess(Process process, String name, Path log) {
        this.process = process;
        this.name = name;
        this.log = log;
        RUNNING.add(this);
    }

    /** @param log receives both output streams, after what it already contains */
    static ChildProcess start(Path log, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new ChildProcess(
                builder.start(), Path.of(command.get(0)).getFileName().toString(), log);
    }

    /**
     * Runs a command to its end.
     *
     * @throws IOException if it fails or takes longer than the time limit
     */
    static void run(Path log, Duration limit, List<String> command) throws IOException, InterruptedException {
        try (ChildProcess child = start(log, Map.of(), command)) {
            if (!child.process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(child.name + " did not end within " + limit.toSeconds() + " s");
            }
            if (child.process.exitValue() != 0) {
                throw child.failure("failed");
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    IOException failure(String what) {
        return new IOException(name + " " + what + "; see " + log);
    }

    @Override
    public void close() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        kill();
        RUNNING.remove(this);
    }

    private void kill() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
    }
}
