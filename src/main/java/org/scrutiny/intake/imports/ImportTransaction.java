package org.scrutiny.intake.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.scrutiny.figures.series.ImportLock;

/** The transaction of one import. It holds the import lock, commits or rolls back the rows, and stores the report either way. */
@Singleton
class ImportTransaction {
    private final ImportLock lock;

    ImportTransaction(ImportLock lock) {
        this.lock = lock;
    }

    /**
     * Runs an import, unless another transaction holds the import lock.
     *
     * @param work reads the file and writes its rows; returns null to roll back without a report
     * @param store stores the result: with the rows if they are committed, otherwise in a separate transaction, so that the
     *     report survives the rollback
     * @return the result, or null if there is none or the lock is held elsewhere
     */
    ImportResult run(Duration timeout, Supplier<ImportResult> work, Consumer<ImportResult> store) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout((int) timeout.toSeconds()));
        ImportResult result;
        boolean commit = false;
        try {
            result = lock.tryAcquire() ? work.get() : null;
            if (result != null && result.ending() == ImportResult.Ending.COMMIT) {
                store.accept(result);
                commit = true;
            }
        } finally {
            if (commit) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
        if (result != null && result.ending() == ImportResult.Ending.ROLL_BACK) {
            QuarkusTransaction.requiringNew().run(() -> store.accept(result));
        }
        return result;
    }
}
