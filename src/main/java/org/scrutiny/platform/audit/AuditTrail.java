package org.scrutiny.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Appends to the chain, every second: changes, which wait in the store since their commits, and what was counted in memory. */
@Singleton
class AuditTrail {
    private static final Logger LOG = Logger.getLogger(AuditTrail.class);
    private static final String INTERVAL = "1s";
    private static final Duration LOG_INTERVAL = Duration.ofHours(1);
    private static final int BATCH = 1_000;

    private final AuditStore store;
    private final AuditChain chain;
    private final OccurrenceCounts counts = new OccurrenceCounts();
    /** Whether changes may wait in the store. */
    private final AtomicBoolean waiting = new AtomicBoolean();
    /** What was counted, and could not be stored yet. */
    private List<AuditEvent> kept = List.of();

    private AuditHead latest = AuditHead.START;
    private AuditHead logged = AuditHead.START;
    private Instant nextLog = Instant.MIN;
    private boolean started;
    private boolean failing;

    AuditTrail(AuditStore store, AuditChain chain) {
        this.store = store;
        this.chain = chain;
    }

    /** @param more whether more changes may wait */
    private record Appended(AuditHead latest, boolean more) {}

    /** Counts an occurrence, which takes next to no time. */
    void count(Occurrence occurrence, String requestId) {
        counts.add(occurrence, requestId);
    }

    /** Appends soon, because a change was committed. */
    void wake() {
        waiting.set(true);
    }

    @Scheduled(every = INTERVAL, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void appendRegularly() {
        if (!started) {
            // A process that was killed may have left changes.
            wake();
            started = true;
        }
        try {
            append(false);
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("The audit trail cannot be written at the moment; its entries are kept: %s", e);
            }
            failing = true;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        try {
            append(true);
            logLatest();
        } catch (RuntimeException e) {
            LOG.errorf("The last entries of the audit trail could not be written: %s", e);
        }
    }

    /** @param all whether repetitions are appended before their time is over */
    synchronized void append(boolean all) {
        if (kept.isEmpty()) {
            kept = counts.take(Instant.now(), all);
        }
        boolean more = waiting.getAndSet(false) || !kept.isEmpty();
        try {
            while (more) {
                Appended appended = QuarkusTransaction.requiringNew().call(this::appendBatch);
                kept = List.of();
                latest = appended.latest;
                more = appended.more;
            }
        } finally {
            if (more) {
                wake();
            }
        }
        if (Instant.now().isAfter(nextLog)) {
            logLatest();
        }
    }

    private Appended appendBatch() {
        AuditHead last = chain.lock();
        if (last.number() < latest.number()) {
            LOG.errorf(
                    "The audit trail ends with %s and had %s. Entries were deleted, or an earlier state of the database was"
                            + " restored.",
                    last, latest);
        }
        List<AuditStore.PendingChange> pending = store.pending(BATCH);
        List<AuditEvent> events = new ArrayList<>(kept);
        pending.forEach(one -> events.add(one.event()));
        AuditHead appended = chain.append(last, events);
        store.deletePending(pending);
        return new Appended(appended, pending.size() == BATCH);
    }

    /** Somebody who can change the database cannot change what is in the log already. */
    private synchronized void logLatest() {
        nextLog = Instant.now().plus(LOG_INTERVAL);
        if (!latest.equals(logged)) {
            LOG.infof("The audit trail ends with %s", latest);
            logged = latest;
        }
    }
}
