package org.scrutiny.platform.store;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The areas, the indicators, the dashboards, the rules for figures, and the meetings that moments are named by: read often,
 * written seldom. What was read of them is kept in
 * memory for as long as the store says that none was written, by whichever process.
 */
@Singleton
public class ReferenceDataCache {
    private static final List<String> TYPES = List.of("area", "indicator", "dashboard", "meeting", "validation rule");
    /** Under which a transaction keeps the state that it sees. */
    private static final String SEEN = ReferenceDataCache.class.getName();

    private final Sql sql;
    private final WriteCounters writes;
    private final TransactionSynchronizationRegistry transactions;
    private volatile Kept kept = new Kept(-1, new ConcurrentHashMap<>());

    ReferenceDataCache(Sql sql, WriteCounters writes, TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.writes = writes;
        this.transactions = transactions;
    }

    private record Kept(long state, ConcurrentMap<Key, Object> values) {}

    private record Key(String type, Object key) {}

    /** What is read of a type, from memory where it is of the catalogue and was read in its present state; null is not kept. */
    @SuppressWarnings("unchecked")
    <T> T kept(String type, Object key, Supplier<T> read) {
        if (!TYPES.contains(type) || transactions.getTransactionKey() == null) {
            return read.get();
        }
        ConcurrentMap<Key, Object> values = valuesIn(state());
        Key place = new Key(type, key);
        Object known = values.get(place);
        if (known == null) {
            known = read.get();
            if (known != null) {
                values.put(place, known);
            }
        }
        return (T) known;
    }

    /** Something of a type is about to be written; other writers of the catalogue wait until this one has ended. */
    void write(String type) {
        if (!TYPES.contains(type)) {
            return;
        }
        sql.update("UPDATE catalogue SET state = nextval('catalogue_state')");
        transactions.putResource(SEEN, null);
        writes.catalogueWritten();
    }

    /** Keeps other writers of reference data out until the running transaction ends. */
    public void lock() {
        sql.query("SELECT state FROM catalogue FOR UPDATE", row -> row.getLong(1), List.of());
    }

    /** Read once in a transaction, so that one answer is made from one state. */
    private long state() {
        Object seen = transactions.getResource(SEEN);
        if (seen == null) {
            seen = sql.query("SELECT state FROM catalogue", row -> row.getLong(1), List.of())
                    .get(0);
            transactions.putResource(SEEN, seen);
        }
        return (Long) seen;
    }

    private ConcurrentMap<Key, Object> valuesIn(long state) {
        Kept current = kept;
        if (current.state != state) {
            current = new Kept(state, new ConcurrentHashMap<>());
            kept = current;
        }
        return current.values;
    }
}
