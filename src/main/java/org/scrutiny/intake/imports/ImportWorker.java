package org.scrutiny.intake.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.Callers;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.body.TemporaryFiles;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.problem.StoreFailures;
import org.scrutiny.platform.store.StorePulse;

/**
 * Runs queued imports in the background, each in one transaction. An import that is cut off by a crash or a shutdown leaves
 * nothing and is restarted by the next process that polls the queue, until it has been cut off too often. Of several processes
 * on one database, one at a time runs imports.
 */
@Singleton
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final String POLL_INTERVAL = "2s";
    private static final Duration TIMEOUT = Duration.ofHours(3);
    private static final Duration PROGRESS_INTERVAL = Duration.ofMillis(500);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
    private static final int MAX_ATTEMPTS = 5;

    private final ImportQueue queue;
    private final ImportRepository imports;
    private final ImportTransaction transaction;
    private final ImportRunner runner;
    private final TemporaryFiles files;
    private final Callers callers;
    private final CurrentCaller current;
    private final ReentrantLock running = new ReentrantLock();
    /** The import whose last attempt failed because of the store, so that it does not count; null if none. */
    private String excused;

    private volatile boolean stopping;

    ImportWorker(
            ImportQueue queue,
            ImportRepository imports,
            ImportTransaction transaction,
            ImportRunner runner,
            TemporaryFiles files,
            Callers callers,
            CurrentCaller current) {
        this.queue = queue;
        this.imports = imports;
        this.transaction = transaction;
        this.runner = runner;
        this.files = files;
        this.callers = callers;
        this.current = current;
    }

    /**
     * Starts the queued imports unless this process is running them already. It also polls: another process may have added
     * or abandoned an import. An import takes up to hours, so it runs on the worker pool and not on the scheduler's thread,
     * which Vert.x expects to be free again within a minute.
     */
    @Scheduled(every = POLL_INTERVAL, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void start() {
        if (!stopping && !running.isLocked()) {
            Infrastructure.getDefaultWorkerPool().execute(() -> StorePulse.patient(this::runAll));
        }
    }

    /** Whether the process is shutting down. */
    boolean isStopping() {
        return stopping;
    }

    /** Interrupts the running import, which is rolled back, and waits for it to end. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (!running.tryLock(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("The running import did not stop in time; it is restarted when the service next starts");
        }
    }

    private void runAll() {
        if (!running.tryLock()) {
            return;
        }
        try {
            boolean more = true;
            while (more && !stopping) {
                more = runNext();
                deleteParts();
            }
        } catch (RuntimeException | Error e) {
            LOG.warnf("The import queue cannot be read at the moment: %s", e);
        } finally {
            running.unlock();
        }
    }

    /** Runs the first import of the queue; false if there is none, or none that can run now. */
    @ActivateRequestContext
    boolean runNext() {
        if (QuarkusTransaction.requiringNew().call(queue::next).isEmpty()) {
            return false;
        }
        ImportResult result = transaction.run(TIMEOUT, this::runFirst, queue::end);
        return result != null;
    }

    /** Deletes the files of imports that are over, whichever process ended them. */
    private void deleteParts() {
        boolean more = true;
        while (more && !stopping) {
            more = QuarkusTransaction.requiringNew().call(queue::deletePart);
        }
    }

    private ImportResult runFirst() {
        ImportEntity job = QuarkusTransaction.requiringNew().call(this::begin);
        if (job == null) {
            return null;
        }
        return job.attempts <= MAX_ATTEMPTS
                ? run(job)
                : failed(
                        job,
                        ErrorCode.INTERNAL_ERROR,
                        "The service stopped during each of the " + MAX_ATTEMPTS + " attempts.");
    }

    /** Marks the first import of the queue as running; null if it has been cancelled in the meantime. */
    private ImportEntity begin() {
        String id = queue.next().orElse(null);
        boolean counts = id != null && !id.equals(excused);
        excused = null;
        return id != null && queue.begin(id, counts) ? imports.require(id) : null;
    }

    /** The result of the run; null if it is to be restarted. */
    private ImportResult run(ImportEntity job) {
        Caller sender = callers.find(job.submittedBy);
        if (!mayImport(sender, job)) {
            return withoutAccess(job);
        }
        current.set(sender);
        try (ImportFile file = ImportFile.of(queue.content(job.id), files.newPath(), job.fileSize)) {
            ImportResult result = runner.run(job.id, file, job.request, new Progress(job.id));
            // An import takes up to hours, in which the sender may lose the access with which it began.
            return mayImport(callers.find(job.submittedBy), job) ? result : withoutAccess(job);
        } catch (Interruption e) {
            if (stopping) {
                QuarkusTransaction.requiringNew().run(() -> queue.excuse(job.id));
                return null;
            }
            return ImportResult.empty(job, ImportState.CANCELLED, List.of());
        } catch (ProblemException e) {
            return failed(job, e.code(), e.getMessage());
        } catch (IOException | RuntimeException | Error e) {
            return retry(job, e);
        }
    }

    private static boolean mayImport(Caller sender, ImportEntity job) {
        return sender != null
                && sender.may(Permission.IMPORT_FILES)
                && sender.may(job.request.type().permission());
    }

    private static ImportResult withoutAccess(ImportEntity job) {
        return failed(job, ErrorCode.FORBIDDEN, "The sender of the file may no longer import it.");
    }

    /** The result of a run that failed; null if it is to be restarted. */
    private ImportResult retry(ImportEntity job, Throwable failure) {
        if (StoreFailures.isOutage(failure)) {
            LOG.warnf("Import %s is restarted when the store can be used again: %s", job.id, failure);
            excused = job.id;
            return null;
        }
        LOG.errorf(failure, "Attempt %d of %d of import %s failed", job.attempts, MAX_ATTEMPTS, job.id);
        return job.attempts < MAX_ATTEMPTS
                ? null
                : failed(job, ErrorCode.INTERNAL_ERROR, "The import failed " + job.attempts + " times.");
    }

    private static ImportResult failed(ImportEntity job, ErrorCode code, String message) {
        return ImportResult.empty(job, ImportState.FAILED, List.of(ImportFault.ofFile(code.code(), message)));
    }

    /** Ends a run that has been cancelled, or that a shutdown interrupts. */
    private static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Publishes the progress of a run every 500 ms, and interrupts the run if it is to stop. */
    private final class Progress implements ProgressListener {
        private final String id;
        private long last = System.nanoTime();

        Progress(String id) {
            this.id = id;
        }

        @Override
        public void at(long bytes, long rows) {
            if (System.nanoTime() - last < PROGRESS_INTERVAL.toNanos()) {
                return;
            }
            if (stopping || !QuarkusTransaction.requiringNew().call(() -> queue.advance(id, bytes, rows))) {
                throw new Interruption();
            }
            last = System.nanoTime();
        }
    }
}
