package org.scrutiny.platform.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the committed writes of this process by what they changed: any key with value equality. A counter is raised
 * after the commit and before the writer gets its response, so a reader that takes the counter before it reads the
 * store sees at least the writes counted.
 */
@Singleton
public class WriteCounters {
    private final TransactionSynchronizationRegistry transactions;
    /** Only counters that are still referenced: other writes need not be counted. */
    private final Cache<Object, AtomicLong> counters =
            Caffeine.newBuilder().weakValues().build();

    WriteCounters(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** The counter of a key; it starts at 0 on the first call. */
    public AtomicLong counter(Object key) {
        return counters.get(key, unknown -> new AtomicLong());
    }

    /** Raises the counter of a key if the running transaction commits. */
    public void written(Object key) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is known before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                // A commit whose outcome is unknown may have happened.
                AtomicLong counter = status == Status.STATUS_ROLLEDBACK ? null : counters.getIfPresent(key);
                if (counter != null) {
                    counter.incrementAndGet();
                }
            }
        });
    }
}
