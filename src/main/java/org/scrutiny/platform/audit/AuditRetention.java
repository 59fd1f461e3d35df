package org.scrutiny.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.scrutiny.platform.settings.Settings;
import org.scrutiny.platform.store.RecordingClock;

/** Deletes expired entries from the old end of the chain, and appends one that holds the hash of the last one deleted. */
@Singleton
class AuditRetention {
    private static final Logger LOG = Logger.getLogger(AuditRetention.class);
    private static final String INTERVAL = "1h";
    private static final String ACTOR = "audit retention";
    private static final String TYPE = "audit_entry";
    private static final String HASH = "hash=";
    private static final int BATCH = 1_000;

    private final AuditStore store;
    private final AuditChain chain;
    private final int days;

    AuditRetention(AuditStore store, AuditChain chain, Settings settings) {
        this.store = store;
        this.chain = chain;
        this.days = settings.auditDays();
    }

    @Scheduled(every = INTERVAL, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteRegularly() {
        if (days > 0) {
            try {
                deleteBefore(Instant.now().minus(Duration.ofDays(days)));
            } catch (RuntimeException e) {
                LOG.warnf("Expired entries of the audit trail cannot be deleted at the moment: %s", e);
            }
        }
    }

    /** Deletes entries of the time before a moment, up to the first one that is not expired. */
    void deleteBefore(Instant end) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> deleteBatch(end));
        }
    }

    private boolean deleteBatch(Instant end) {
        AuditHead latest = chain.lock();
        List<ChainedEvent> oldest = store.after(0, BATCH);
        List<ChainedEvent> expired = oldest.stream()
                .takeWhile(entry -> entry.event().at().isBefore(end))
                .toList();
        if (expired.isEmpty()) {
            return false;
        }
        AuditHead last = expired.get(expired.size() - 1).head();
        chain.append(latest, List.of(event(last, expired.size())));
        store.deleteUpTo(last.number());
        return expired.size() == BATCH;
    }

    private static AuditEvent event(AuditHead last, int count) {
        return new AuditEvent(
                RecordingClock.now(),
                AuditKind.RETENTION,
                ACTOR,
                null,
                null,
                TYPE,
                Long.toString(last.number()),
                HASH + last.hash() + ";",
                null,
                count,
                null);
    }

    /** The last entry that was deleted, by the entry about it; the start if that is null. */
    static AuditHead lastDeleted(AuditEvent removal) {
        return removal == null
                ? AuditHead.START
                : new AuditHead(
                        Long.parseLong(removal.resource()),
                        removal.identifiers().replace(HASH, "").replace(";", ""));
    }
}
