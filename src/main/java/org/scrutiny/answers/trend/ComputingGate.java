package org.scrutiny.answers.trend;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Limits how many trends and summaries are computed at once; requests wait in order of arrival. */
@Singleton
class ComputingGate {
    private static final int PER_PROCESSOR = 2;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Semaphore places =
            new Semaphore(PER_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);

    /**
     * Computes, or waits until it may.
     *
     * @throws ProblemException service_busy if it has waited too long
     */
    <T> T compute(Supplier<T> computation) {
        if (!acquire()) {
            throw ProblemException.of(ErrorCode.SERVICE_BUSY, "The service is busy. Retry after the given time.");
        }
        try {
            return computation.get();
        } finally {
            places.release();
        }
    }

    private boolean acquire() {
        try {
            return places.tryAcquire(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
