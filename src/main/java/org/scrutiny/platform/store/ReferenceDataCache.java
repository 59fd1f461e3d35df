package org.scrutiny.platform.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.scrutiny.platform.problem.ProblemException;

/**
 * Read-through cache of reference data: types of resources that are read often and seldom written. Its content is valid
 * until the store shows that any process has written any of them.
 */
@Singleton
public class ReferenceDataCache {
    /** Key of the {@link WriteCounters counter} of all writes to reference data. */
    public static final Object COUNTER_KEY = ReferenceDataCache.class;

    /** A record takes a few kilobytes. */
    private static final int MAX_RECORDS = 20_000;

    private static final String STATE = "SELECT state FROM catalogue";

    /** Key of the transaction's resource that holds the state it sees. */
    private static final String SEEN = ReferenceDataCache.class.getName();

    private final Sql sql;
    private final WriteCounters writes;
    private final TransactionSynchronizationRegistry transactions;
    private volatile Content content = new Content(-1);
    /** What the thread reads without a transaction; usually nothing. */
    private final ThreadLocal<Content> assumed = new ThreadLocal<>();

    ReferenceDataCache(Sql sql, WriteCounters writes, TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.writes = writes;
        this.transactions = transactions;
    }

    private record Content(long state, Cache<CacheKey, Object> values) {
        Content(long state) {
            this(
                    state,
                    Caffeine.newBuilder()
                            .maximumWeight(MAX_RECORDS)
                            .weigher((CacheKey place, Object value) ->
                                    value instanceof Collection<?> records ? 1 + records.size() : 1)
                            .build());
        }

        Object require(CacheKey place) {
            Object value = values.getIfPresent(place);
            if (value == null) {
                throw new NotCachedException();
            }
            return value;
        }
    }

    private static final class NotCachedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotCachedException() {
            super(null, null, false, false);
        }
    }

    private record CacheKey(String type, Object key) {}

    /** Returns the cached value, or reads it; null is not cached. */
    @SuppressWarnings("unchecked")
    <T> T get(String type, Object key, Supplier<T> read) {
        CacheKey place = new CacheKey(type, key);
        Content cached = assumed.get();
        if (cached != null) {
            return (T) cached.require(place);
        }
        if (transactions.getTransactionKey() == null) {
            return read.get();
        }
        Cache<CacheKey, Object> values = valuesIn(state());
        Object known = values.getIfPresent(place);
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

    /**
     * Reads without a transaction, with the reference data that is cached. The caller has to check its state. Returns null if
     * some of the data is not cached, or on a problem, which may be one of former data.
     */
    public <T> T readCached(Supplier<T> reads) {
        assumed.set(content);
        try {
            return reads.get();
        } catch (NotCachedException | ProblemException e) {
            return null;
        } finally {
            assumed.remove();
        }
    }

    /**
     * Does work that writes, in the running transaction, with the cached reference data. Before it writes, the work has to
     * {@linkplain #confirm confirm} the state of the data, which it can read with something else. If it cannot, or has a
     * problem before it does, it is repeated with data that the transaction reads.
     */
    public <T> T writeCached(Supplier<T> work) {
        assumed.set(content);
        try {
            return work.get();
        } catch (NotCachedException | ProblemException e) {
            if (assumed.get() == null) {
                throw e;
            }
        } finally {
            assumed.remove();
        }
        return work.get();
    }

    /** Ends the assumption that the cached data is valid. The transaction reads the data in this state from now on. */
    public void confirm(long state) {
        Content cached = assumed.get();
        if (cached == null) {
            return;
        }
        if (cached.state != state) {
            throw new NotCachedException();
        }
        transactions.putResource(SEEN, state);
        assumed.remove();
    }

    /**
     * Reads without a transaction, or in one if some of the reference data is not cached or has changed.
     *
     * @param reads runs its first query with {@link #run}
     */
    public <T> T read(Supplier<T> reads) {
        T value = readCached(reads);
        return value != null ? value : QuarkusTransaction.requiringNew().call(reads::get);
    }

    /** Runs a query. Within {@link #read}, the same round trip checks the state of the reference data. */
    public void run(Sql.Reading<?> query) {
        Content cached = assumed.get();
        sql.readTogether(cached == null ? List.of(query) : List.of(requiring(cached), query));
    }

    private static Sql.Reading<Long> requiring(Content cached) {
        return new Sql.Reading<>(STATE, List.of(), row -> row.getLong(1), state -> {
            if (state != cached.state) {
                throw new NotCachedException();
            }
        });
    }

    /** Whether the running transaction, or else the thread, reads reference data in this state only. */
    public boolean isSeen(long state) {
        Content cached = assumed.get();
        if (cached != null) {
            return cached.state == state;
        }
        Object seen = transactions.getResource(SEEN);
        return seen == null || seen.equals(state);
    }

    /** The approximate number of cached values. */
    long size() {
        return content.values.estimatedSize();
    }

    /** Blocks other writers of reference data until the running transaction ends. */
    public void lock() {
        sql.query("SELECT state FROM catalogue FOR UPDATE", row -> row.getLong(1), List.of());
    }

    /**
     * A statement that selects the state of the reference data and the rows of a query; a row without the latter if there are
     * none.
     *
     * @param columns columns of the query, with its alias
     */
    public static String selectWithState(String columns, String query, String alias) {
        return "SELECT catalogue.state, " + columns + " FROM catalogue LEFT JOIN (" + query + ") " + alias
                + " ON 1 = 1";
    }

    /** Read once in each transaction, so that a response is made from one state. */
    private long state() {
        Object seen = transactions.getResource(SEEN);
        if (seen == null) {
            seen = sql.query(STATE, row -> row.getLong(1), List.of()).get(0);
            transactions.putResource(SEEN, seen);
        }
        return (Long) seen;
    }

    private Cache<CacheKey, Object> valuesIn(long state) {
        Content current = content;
        if (current.state != state) {
            current = new Content(state);
            content = current;
        }
        return current.values;
    }
}
