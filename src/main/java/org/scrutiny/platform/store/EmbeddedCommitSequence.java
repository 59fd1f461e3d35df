package org.scrutiny.platform.store;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

/**
 * On the embedded store the one process that writes counts its transactions itself, and knows which are open. It counts in
 * microseconds, so that numbers go on above all that were ever given even where an older copy of the store is put back.
 */
final class EmbeddedCommitSequence implements CommitSequence {
    /** Under which a transaction keeps its number. */
    private static final String NUMBER = EmbeddedCommitSequence.class.getName();

    private final Sql sql;
    private final TransactionSynchronizationRegistry transactions;
    private final List<String> tables;
    private final TreeSet<Long> open = new TreeSet<>();
    private long last;

    EmbeddedCommitSequence(Sql sql, TransactionSynchronizationRegistry transactions, List<String> tables) {
        this.sql = sql;
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public synchronized void begin() {
        last = sql.query("SELECT " + CommitSequence.highestOf(tables), row -> row.getLong(1), List.of())
                .get(0);
    }

    @Override
    public String ofTransaction() {
        Object number = transactions.getResource(NUMBER);
        if (number == null) {
            number = open();
        }
        return number.toString();
    }

    @Override
    public synchronized long settled() {
        return open.isEmpty() ? last + 1 : open.first();
    }

    private long open() {
        long number = next();
        boolean known = false;
        try {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // It is open until it has ended.
                }

                @Override
                public void afterCompletion(int status) {
                    close(number);
                }
            });
            transactions.putResource(NUMBER, number);
            known = true;
        } finally {
            if (!known) {
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
