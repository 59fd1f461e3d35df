package org.scrutiny.figures.series;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.Sql;

/**
 * Lets one transaction at a time write batches of figures. Batches lock their series in the order in which they meet them,
 * so two at once could wait for each other. The lock is released when the transaction ends.
 */
@Singleton
public class ImportLock {
    /** How long a request waits for the lock. */
    public static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** How often it tries. */
    public static final Duration INTERVAL = Duration.ofMillis(20);

    private final Sql sql;

    ImportLock(Sql sql) {
        this.sql = sql;
    }

    /**
     * Acquires the lock, waiting for a short batch to finish.
     *
     * @throws ProblemException conflict if another transaction still holds it after the timeout
     */
    public void acquire() {
        long start = System.nanoTime();
        while (!tryAcquire()) {
            if (System.nanoTime() - start > TIMEOUT.toNanos()) {
                throw ProblemException.of(
                        ErrorCode.CONFLICT, "A file is being imported. Try again when the import has finished.");
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
    }

    /** Acquires the lock unless another transaction holds it. */
    public boolean tryAcquire() {
        return !sql.query(
                        "SELECT turn FROM import_turn WHERE turn = 1 FOR UPDATE SKIP LOCKED",
                        row -> row.getInt(1),
                        List.of())
                .isEmpty();
    }
}
