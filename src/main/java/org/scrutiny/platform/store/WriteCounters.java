package org.scrutiny.platform.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts, in this process, the writes that were committed: to each series, and to what series are read with. A count goes
 * up behind the commit and before its client is answered, so whoever saw a count and then read the store has what was
 * written up to it, and perhaps more.
 */
@Singleton
public class WriteCounters {
    private final TransactionSynchronizationRegistry transactions;
    private final AtomicLong catalogue = new AtomicLong();
    private final AtomicLong questions = new AtomicLong();
    /** Only those that someone still holds: a series is counted while an answer made from it is kept. */
    private final Cache<Series, AtomicLong> counts =
            Caffeine.newBuilder().weakValues().build();

    WriteCounters(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    private record Series(String indicator, String area) {}

    public AtomicLong ofCatalogue() {
        return catalogue;
    }

    public AtomicLong ofQuestions() {
        return questions;
    }

    /** A question is about to be written. */
    public void questionsWritten() {
        afterCommit(questions::incrementAndGet);
    }

    /** The count of a series; it starts when it is first asked for. */
    public AtomicLong ofSeries(String indicator, String area) {
        return counts.get(new Series(indicator, area), key -> new AtomicLong());
    }

    /** A series is about to be written. */
    public void seriesWritten(String indicator, String area) {
        afterCommit(() -> {
            AtomicLong count = counts.getIfPresent(new Series(indicator, area));
            if (count != null) {
                count.incrementAndGet();
            }
        });
    }

    void catalogueWritten() {
        afterCommit(catalogue::incrementAndGet);
    }

    private void afterCommit(Runnable step) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is known before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                // A commit of which it is not known whether it happened may have.
                if (status != Status.STATUS_ROLLEDBACK) {
                    step.run();
                }
            }
        });
    }
}
