package org.scrutiny.platform.store;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Read-through cache of reference data: types of resources that are read often and seldom written. Its content is valid
 * until the store shows that any process has written any of them.
 */
@Singleton
public class ReferenceDataCache {
    /** Key of the {@link WriteCounters counter} of all writes to reference data. */
    public static final Object COUNTER_KEY = ReferenceDataCache.class;

    /** Key of the transaction's resource that holds the state it sees. */
    private static final String SEEN = ReferenceDataCache.class.getName();

    private final Sql sql;
    private final WriteCounters writes;
    private final TransactionSynchronizationRegistry transactions;
    private volatile Content content = new Content(-1, new ConcurrentHashMap<>());

    ReferenceDataCache(Sql sql, WriteCounters writes, TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.writes = writes;
        this.transactions = transactions;
    }

    private record Content(long state, ConcurrentMap<CacheKey, Object> values) {}

    private record CacheKey(String type, Object key) {}

    /** Returns the cached value, or reads it; null is not cached. */
    @SuppressWarnings("unchecked")
    <T> T get(String type, Object key, Supplier<T> read) {
        if (transactions.getTransactionKey() == null) {
            return read.get();
        }
        ConcurrentMap<CacheKey, Object> values = valuesIn(state());
        CacheKey place = new CacheKey(type, key);
        Object known = values.get(place);
        if (known == null) {
            known = read.get();
            if (known != null) {
                values.put(place, known);
            }
        }
        return (T) known;
    }

    /**
     * Invalidates the cache when the running transaction commits; other writers of reference data wait until it has
     * ended.
     */
    void invalidate() {
        sql.update("UPDATE catalogue SET state = nextval('catalogue_state')");
        transactions.putResource(SEEN, null);
        writes.written(COUNTER_KEY);
    }

    /** Makes the running transaction read from what is cached, without asking the store whether it is still valid. */
    public void assumeUnchanged() {
        long state = content.state;
        transactions.putResource(SEEN, state < 0 ? null : state);
    }

    /** Whether the running transaction has read reference data in this state only, or none. */
    public boolean isSeen(long state) {
        Object seen = transactions.getResource(SEEN);
        return seen == null || seen.equals(state);
    }

    /** Blocks other writers of reference data until the running transaction ends. */
    public void lock() {
        sql.query("SELECT state FROM catalogue FOR UPDATE", row -> row.getLong(1), List.of());
    }

    /** Read once in each transaction, so that a response is made from one state. */
    private long state() {
        Object seen = transactions.getResource(SEEN);
        if (seen == null) {
            seen = sql.query("SELECT state FROM catalogue", row -> row.getLong(1), List.of())
                    .get(0);
            transactions.putResource(SEEN, seen);
        }
        return (Long) seen;
    }

    private ConcurrentMap<CacheKey, Object> valuesIn(long state) {
        Content current = content;
        if (current.state != state) {
            current = new Content(state, new ConcurrentHashMap<>());
            content = current;
        }
        return current.values;
    }
}
