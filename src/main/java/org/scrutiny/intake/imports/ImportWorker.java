package org.scrutiny.intake.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The thread of this process that takes in the files of the queue; with several processes, one at a time does. */
@Singleton
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int SECONDS_BETWEEN_LOOKS = 2;
    private static final long MILLIS_TO_STOP = 15_000;

    private final QueuedImport jobs;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "imports");
    private volatile boolean stopping;

    ImportWorker(QueuedImport jobs) {
        this.jobs = jobs;
    }

    /** Looks at the queue from now on: what an earlier process left there is taken up. */
    void start(@Observes StartupEvent start) {
        thread.start();
    }

    /** Looks at the queue at once. */
    void wake() {
        news.release();
    }

    boolean isStopping() {
        return stopping;
    }

    private void work() {
        while (!stopping) {
            try {
                // Another process may have put something there.
                if (news.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
                    news.drainPermits();
                }
                runAll();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void runAll() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = jobs.runNext(this::isStopping);
                jobs.tidy(this::isStopping);
            }
        } catch (RuntimeException e) {
            LOG.warnf("The queue of imports cannot be read now: %s", e.getMessage());
        }
    }

    /** A run that is cut short is undone, and begun again by whoever looks next. */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        news.release();
        thread.join(MILLIS_TO_STOP);
    }
}
