package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is asked to end while it is written to: nothing fails, nothing acknowledged is lost. */
class StopIT {
    private static final int CLIENTS = 4;
    private static final int MANY = 3_000;
    private static final int FEW = 25;
    private static final String INDICATORS = "/v1/indicators";
    private static final String[] JSON = {"Content-Type", "application/json"};

    @TempDir
    Path folder;

    @Test
    void endsWithoutFailures() throws Exception {
        Path log = folder.resolve("service.log");
        Map<String, String> settings =
                Map.of("SCRUTINY_DATA", folder.resolve("data").toString(), "SCRUTINY_DEMONSTRATION", "false");
        ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
        int before;
        try (ServiceProcess service = ServiceProcess.start(log, settings)) {
            before = service.count(INDICATORS);
            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    String prefix = "STOP" + client + "X";
                    running.add(threads.submit(() -> write(service, prefix, answers)));
                }
                while (answers.size() < FEW) {
                    // A writer that has already ended found no service.
                    assertThat(running).noneMatch(Future::isDone);
                    Thread.sleep(10);
                }
                service.stop();
                for (Future<?> one : running) {
                    one.get();
                }
            } finally {
                threads.shutdownNow();
            }
        }
        assertThat(answers).isSubsetOf(201, 503);
        // The HTTP server may log a late connection; the service and its store log nothing.
        assertThat(Files.readString(log)).doesNotContain("ERROR", "WARN  [org.scrutiny", "WARN  [io.agroal", "org.h2");
        assertThat(folder.resolve("data/scrutiny.trace.db")).doesNotExist();
        try (ServiceProcess service = ServiceProcess.start(log, settings)) {
            int acknowledged = (int) answers.stream().filter(one -> one == 201).count();
            // A request received during the shutdown may be executed without a response; its client sends it again.
            assertThat(service.count(INDICATORS) - before).isBetween(acknowledged, acknowledged + CLIENTS);
        }
    }

    /** Writes indicators one after the other until the service stops. */
    private static void write(ServiceProcess service, String prefix, ConcurrentLinkedQueue<Integer> answers) {
        try {
            for (int i = 0; i < MANY; i++) {
                answers.add(service.post(INDICATORS, Crash.indicator(prefix + i), JSON)
                        .statusCode());
            }
        } catch (IOException e) {
            // The service has stopped.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
