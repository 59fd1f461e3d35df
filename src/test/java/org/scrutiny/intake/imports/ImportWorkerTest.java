package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.intake.imports.row.ImportType;
import org.scrutiny.intake.imports.row.Provenance;
import org.scrutiny.platform.access.Callers;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.body.TemporaryFiles;
import org.scrutiny.testsupport.RestTest;

/** Jobs of the import queue that do not run to their end. The service's own worker does not run meanwhile. */
@QuarkusTest
class ImportWorkerTest extends RestTest {
    private static final int MAX_ATTEMPTS = 5;
    static final ImportRequest REQUEST = new ImportRequest(
            ImportType.OBSERVATIONS,
            false,
            ImportMode.PARTIAL,
            ImportFormat.CSV,
            StandardCharsets.UTF_8,
            "flat",
            "figures.csv",
            Provenance.UNKNOWN,
            null);

    @Inject
    ImportQueue queue;

    @Inject
    ImportRepository imports;

    @Inject
    ImportTransaction transaction;

    @Inject
    ImportQueueMetrics metrics;

    @Inject
    TemporaryFiles files;

    @Inject
    Callers callers;

    @Inject
    CurrentCaller current;

    @Inject
    Scheduler scheduler;

    @Inject
    MeterRegistry registry;

    private Runnable failure = () -> {};
    private ImportWorker worker;

    @BeforeEach
    void replaceTheWorker() {
        while (QuarkusTransaction.requiringNew().call(queue::next).isPresent()) {
            Thread.onSpinWait();
        }
        scheduler.pause();
        worker = new ImportWorker(
                queue,
                imports,
                transaction,
                new ImportRunner(null, null, null, null) {
                    @Override
                    ImportResult run(String id, ImportFile file, ImportRequest request, ProgressListener progress) {
                        failure.run();
                        return ImportResult.empty(job(id), ImportState.REJECTED, List.of());
                    }
                },
                files,
                callers,
                current);
    }

    @AfterEach
    void resume() {
        scheduler.resume();
    }

    @Test
    void anErrorIsAnAttempt() throws Exception {
        String id = add("an error");
        failure = () -> {
            throw new StackOverflowError();
        };
        for (int attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
            assertThat(worker.runNext()).isFalse();
        }
        assertThat(worker.runNext()).isTrue();
        assertFailed(id, "failed 5 times");
        assertThat(worker.runNext()).isFalse();
    }

    @Test
    void aJobThatEndsItsProcessIsGivenUp() throws Exception {
        String id = add("a kill");
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            assertThat(QuarkusTransaction.requiringNew().call(() -> queue.begin(id, true)))
                    .isTrue();
        }
        assertThat(worker.runNext()).isTrue();
        assertFailed(id, "stopped during each of the 5 attempts");
    }

    @Test
    void anOutageOfTheStoreIsNoAttempt() throws Exception {
        String id = add("an outage");
        failure = () -> {
            throw new IllegalStateException(new SQLException("gone", "08006"));
        };
        for (int attempt = 1; attempt <= MAX_ATTEMPTS + 2; attempt++) {
            assertThat(worker.runNext()).isFalse();
        }
        assertThat(job(id).attempts).isEqualTo(1);
        failure = () -> {};
        assertThat(worker.runNext()).isTrue();
        get("/v1/imports/" + id).then().body("state", equalTo("rejected"));
    }

    @Test
    void metricsShowTheQueue() throws Exception {
        String id = add("metrics");
        metrics.measure();
        assertMetrics(1, 0);
        QuarkusTransaction.requiringNew().call(() -> queue.begin(id, true));
        metrics.measure();
        assertMetrics(0, 1);
        assertThat(worker.runNext()).isTrue();
        metrics.measure();
        assertMetrics(0, 0);
    }

    private void assertMetrics(int queued, int running) {
        assertThat(gauge("scrutiny.imports", "state", "queued")).isEqualTo(queued);
        assertThat(gauge("scrutiny.imports", "state", "running")).isEqualTo(running);
        assertThat(gauge("scrutiny.imports.oldest") > 0).isEqualTo(queued + running > 0);
    }

    private double gauge(String name, String... tags) {
        return registry.get(name).tags(tags).gauge().value();
    }

    private void assertFailed(String id, String message) {
        get("/v1/imports/" + id)
                .then()
                .body("state", equalTo("failed"))
                .body("errors[0].code", equalTo("internal_error"))
                .body("errors[0].message", containsString(message));
    }

    private String add(String content) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (ImportFile file = ImportFile.of(new ByteArrayInputStream(bytes), files.newPath(), bytes.length)) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> queue.add(file, REQUEST))
                    .id();
        }
    }

    private ImportEntity job(String id) {
        return QuarkusTransaction.requiringNew().call(() -> imports.require(id));
    }
}
