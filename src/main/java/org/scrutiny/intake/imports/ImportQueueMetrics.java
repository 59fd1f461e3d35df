package org.scrutiny.intake.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The state of the import queue as metrics: how many imports are queued and running, and how long the oldest of them has been
 * waiting. They are measured at intervals, so that reading the metrics does not depend on the store, and are not numbers while
 * the store does not respond.
 */
@Singleton
class ImportQueueMetrics {
    private static final String INTERVAL = "10s";
    private static final String DELAY = "2s";
    private static final List<ImportState> STATES = List.of(ImportState.QUEUED, ImportState.RUNNING);

    private final ImportQueue queue;
    private volatile List<ImportQueue.Backlog> measured;

    ImportQueueMetrics(ImportQueue queue, MeterRegistry registry) {
        this.queue = queue;
        for (ImportState state : STATES) {
            Gauge.builder("scrutiny.imports", this, metrics -> metrics.count(state))
                    .description("Imports that are not over")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        TimeGauge.builder("scrutiny.imports.oldest", this, TimeUnit.MILLISECONDS, ImportQueueMetrics::oldestMillis)
                .description("Time since the oldest import that is not over was submitted")
                .register(registry);
    }

    @Scheduled(every = INTERVAL, delayed = DELAY, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            measured = QuarkusTransaction.requiringNew().call(queue::waiting);
        } catch (RuntimeException e) {
            measured = null;
        }
    }

    private double count(ImportState state) {
        List<ImportQueue.Backlog> waiting = measured;
        return waiting == null
                ? Double.NaN
                : (double) waiting.stream()
                        .filter(some -> some.state() == state)
                        .mapToLong(ImportQueue.Backlog::count)
                        .sum();
    }

    private double oldestMillis() {
        List<ImportQueue.Backlog> waiting = measured;
        return waiting == null
                ? Double.NaN
                : waiting.stream()
                        .map(ImportQueue.Backlog::oldest)
                        .min(Instant::compareTo)
                        .map(oldest ->
                                (double) Duration.between(oldest, Instant.now()).toMillis())
                        .orElse(0.0);
    }
}
