package org.scrutiny.platform.store;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

/**
 * Commit sequence of the embedded store. Its only process numbers the transactions and tracks the open ones. A number
 * is the time in microseconds, so that numbers keep rising even after an older copy of the store was restored.
 */
final class EmbeddedCommitSequence implements CommitSequence {
    /** Key of the resource in which a transaction holds its number. */
    private static final String NUMBER = EmbeddedCommitSequence.class.getName();

    private final Sql sql;
    private final TransactionSynchronizationRegistry transactions;
    private final List<String> tables;
    private final StoreSpace space;
    private final TreeSet<Long> open = new TreeSet<>();
    private long last;

    EmbeddedCommitSequence(
            Sql sql, TransactionSynchronizationRegistry transactions, List<String> tables, StoreSpace space) {
        this.sql = sql;
        this.transactions = transactions;
        this.tables = tables;
        this.space = space;
    }

    @Override
    public synchronized void begin() {
        last = sql.query("SELECT " + CommitSequence.highestOf(tables), row -> row.getLong(1), List.of())
                .get(0);
    }

    @Override
    public String ofTransaction() {
        return Long.toString(numberOfTransaction());
    }

    @Override
    public long numberOfTransaction() {
        Object number = transactions.getResource(NUMBER);
        return number == null ? open() : (Long) number;
    }

    @Override
    public synchronized long lowWatermark() {
        return open.isEmpty() ? last + 1 : open.first();
    }

    private long open() {
        space.require();
        long number = next();
        boolean registered = false;
        try {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // The transaction is open until it has ended.
                }

                @Override
                public void afterCompletion(int status) {
                    close(number);
                }
            });
            transactions.putResource(NUMBER, number);
            registered = true;
        } finally {
            if (!registered) {
                close(number);
            }
        }
        return number;
    }

    private synchronized long next() {
        last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, RecordingClock.now()));
        open.add(last);
        return last;
    }

    private synchronized void close(long number) {
        open.remove(number);
    }
}
