package org.scrutiny.intake.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.scrutiny.figures.series.ImportLock;
import org.scrutiny.platform.idempotency.IdempotencyKeys;

/** Takes in files while their senders wait. */
@ApplicationScoped
class SynchronousImport {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ImportRepository imports;
    private final ImportRunner runs;
    private final ImportNumbers numbers;
    private final ImportLock importLock;
    private final IdempotencyKeys keys;

    SynchronousImport(
            ImportRepository imports,
            ImportRunner runs,
            ImportNumbers numbers,
            ImportLock importLock,
            IdempotencyKeys keys) {
        this.imports = imports;
        this.runs = runs;
        this.numbers = numbers;
        this.importLock = importLock;
        this.keys = keys;
    }

    /** Takes in a file as soon as it is its turn; null if others take too long. */
    ImportReport take(ImportFile file, ImportRequest request) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < ImportLock.TIMEOUT.toNanos()) {
            ImportRunner.Result result = write(file, request);
            if (result != null) {
                return result.report();
            }
            Thread.sleep(ImportLock.INTERVAL.toMillis());
        }
        return null;
    }

    /** Takes in a file in the running transaction, as far as it can be. */
    void takeHere(ImportFile file, ImportRequest request) {
        keep(runs.run(numbers.takeHere(file), file, request, ProgressListener.UNWATCHED), file, request);
    }

    /** Null, with nothing done, while it is another's turn. */
    private ImportRunner.Result write(ImportFile file, ImportRequest request) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout((int) LONGEST.toSeconds()));
        boolean commit = false;
        ImportRunner.Result result;
        try {
            if (!importLock.tryAcquire()) {
                return null;
            }
            ImportReport before =
                    keys.known(Imports.OPERATION, request.key(), file.hash() + request, ImportReport.class);
            if (before != null) {
                return new ImportRunner.Result(before, null);
            }
            String id = request.dryRun() ? numbers.peek(file) : numbers.take(file);
            result = runs.run(id, file, request, ProgressListener.UNWATCHED);
            commit = result.isKept(request);
            if (commit) {
                keep(result, file, request);
                keys.complete(Imports.OPERATION, request.key(), 200, null, result.report());
            }
        } finally {
            if (commit) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
        if (!commit && !request.dryRun()) {
            // What the file wrote is gone; what is wrong with it can still be asked for.
            QuarkusTransaction.requiringNew().run(() -> keep(result, file, request));
        }
        return result;
    }

    private void keep(ImportRunner.Result result, ImportFile file, ImportRequest request) {
        imports.create(ImportEntity.of(result.report().id(), file, request).take(result));
    }
}
