package org.scrutiny.intake.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;

/** Shows an import again and again until it is over. */
@Singleton
class ImportEvents {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ImportRepository imports;
    private final ImportWorker worker;

    ImportEvents(ImportRepository imports, ImportWorker worker) {
        this.imports = imports;
        this.worker = worker;
    }

    /**
     * The import now, and after each change; ends with the one that is over, or with the process.
     *
     * @throws org.scrutiny.platform.problem.ProblemException not_found before anything is shown
     */
    Multi<Import> from(String id) {
        read(id);
        return Multi.createBy()
                .repeating()
                .uni(() ->
                        Uni.createFrom().item(() -> read(id)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(PAUSE)
                .whilst(shown -> !shown.state().isOver() && !worker.isStopping())
                .skip()
                .repetitions(Comparator.comparing(Import::tag));
    }

    private Import read(String id) {
        return QuarkusTransaction.requiringNew().call(() -> imports.read(id));
    }
}
