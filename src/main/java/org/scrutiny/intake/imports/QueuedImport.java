package org.scrutiny.intake.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.scrutiny.figures.series.ImportLock;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.Actor;

/** Takes in the files of the queue, each in one transaction: one that is cut short leaves nothing, and is begun again. */
@ApplicationScoped
class QueuedImport {
    private static final Logger LOG = Logger.getLogger(QueuedImport.class);
    private static final Duration LONGEST = Duration.ofHours(3);
    private static final Duration STEP = Duration.ofMillis(500);
    private static final int MOST_ATTEMPTS = 5;

    private final ImportQueue queue;
    private final ImportRepository imports;
    private final ImportRunner runs;
    private final ImportLock importLock;
    private final Actor actor;

    QueuedImport(ImportQueue queue, ImportRepository imports, ImportRunner runs, ImportLock importLock, Actor actor) {
        this.queue = queue;
        this.imports = imports;
        this.runs = runs;
        this.importLock = importLock;
        this.actor = actor;
    }

    /** Ends a run that is not to go on. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Takes in the first file of the queue.
     *
     * @param stopping whether the process is about to end
     * @return whether to look for the next one at once
     */
    @ActivateRequestContext
    boolean runNext(BooleanSupplier stopping) {
        if (QuarkusTransaction.requiringNew().call(queue::next).isEmpty()) {
            return false;
        }
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout((int) LONGEST.toSeconds()));
        boolean commit = false;
        ImportEntity job;
        ImportRunner.Result result;
        try {
            if (!importLock.tryAcquire()) {
                return false;
            }
            job = QuarkusTransaction.requiringNew().call(this::begin);
            result = job == null ? null : run(job, stopping);
            commit = result != null && result.isKept(job.request);
            if (commit) {
                queue.end(job.id, result);
            }
        } finally {
            if (commit) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
        if (!commit && result != null) {
            QuarkusTransaction.requiringNew().run(() -> queue.end(job.id, result));
        }
        return result != null;
    }

    /** Lets go of files whose imports are over, whoever has ended them. */
    void tidy(BooleanSupplier stopping) {
        boolean more = true;
        while (more && !stopping.getAsBoolean()) {
            more = QuarkusTransaction.requiringNew().call(queue::dropPart);
        }
    }

    /** The first of the queue, now running; null if it was cancelled meanwhile. */
    private ImportEntity begin() {
        String id = queue.next().orElse(null);
        return id != null && queue.begin(id) ? imports.require(id) : null;
    }

    /** What a run left; null if it is to be begun again. */
    private ImportRunner.Result run(ImportEntity job, BooleanSupplier stopping) {
        actor.becomes(job.recordedBy);
        try (ImportFile file = ImportFile.of(queue.content(job.id), job.fileSize)) {
            return runs.run(job.id, file, job.request, new Steps(job.id, stopping));
        } catch (Stopped e) {
            return stopping.getAsBoolean() ? null : ImportQueue.without(job, ImportState.CANCELLED, List.of());
        } catch (ProblemException e) {
            return failed(job, e.code(), e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The import %s was cut short in attempt %d of %d", job.id, job.attempts, MOST_ATTEMPTS);
            return job.attempts < MOST_ATTEMPTS
                    ? null
                    : failed(job, ErrorCode.INTERNAL_ERROR, "It was begun " + job.attempts + " times, and cut short.");
        }
    }

    private static ImportRunner.Result failed(ImportEntity job, ErrorCode code, String message) {
        ImportFault fault = new ImportFault(null, null, null, code.code(), null, message, null);
        return ImportQueue.without(job, ImportState.FAILED, List.of(fault));
    }

    /** Lets everyone see how far the run is, now and then, and whether it is to end. */
    private final class Steps implements ProgressListener {
        private final String id;
        private final BooleanSupplier stopping;
        private long last = System.nanoTime();

        Steps(String id, BooleanSupplier stopping) {
            this.id = id;
            this.stopping = stopping;
        }

        @Override
        public void at(long bytes, long rows) {
            if (System.nanoTime() - last < STEP.toNanos()) {
                return;
            }
            if (stopping.getAsBoolean() || !QuarkusTransaction.requiringNew().call(() -> queue.goOn(id, bytes, rows))) {
                throw new Stopped();
            }
            last = System.nanoTime();
        }
    }
}
