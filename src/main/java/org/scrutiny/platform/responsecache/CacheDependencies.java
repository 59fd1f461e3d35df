package org.scrutiny.platform.responsecache;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.scrutiny.platform.store.WriteCounters;

/**
 * The data that the response to the running request depends on: keys of {@link WriteCounters}, for a process that alone writes
 * to its store, and versions from the store. Add each before reading its data.
 */
@RequestScoped
public class CacheDependencies {
    /** A response that depends on more is not worth caching, because it is hardly ever current. */
    private static final int MAX_COMBINATIONS = 2_000;

    private final WriteCounters writes;
    private final ResponseCache cache;
    private final List<AtomicLong> counters = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<StoredVersion> versions = new ArrayList<>();
    private boolean cacheable = true;
    private boolean complete;
    private LocalDate day;
    private String tag;

    CacheDependencies(WriteCounters writes, ResponseCache cache) {
        this.writes = writes;
        this.cache = cache;
    }

    /** Forgets what was added, because all data is read again. */
    public void clear() {
        counters.clear();
        counts.clear();
        versions.clear();
    }

    /**
     * Adds a version from the store, for processes that share it. Together, the versions must cover the data of all counters.
     *
     * @param read reads the version again, outside a transaction, in one round trip
     * @param value the version of the data that is read
     */
    public void addVersion(Supplier<?> read, Object value) {
        versions.add(new StoredVersion(read, value));
    }

    /** Reads and adds a version from the store, if this process needs one. */
    public void addVersion(Supplier<?> read) {
        if (cacheable && cache.needsVersions()) {
            addVersion(read, read.get());
        }
    }

    public void add(Object counterKey) {
        AtomicLong counter = writes.counter(counterKey);
        counters.add(counter);
        counts.add(counter.get());
    }

    /** Adds the key of each pair; if there are none or too many, the response is not cached. */
    public <A, B> void addAll(List<A> ones, List<B> others, BiFunction<A, B, Object> counterKey) {
        long number = (long) ones.size() * others.size();
        if (number == 0 || number > MAX_COMBINATIONS) {
            cacheable = false;
        } else {
            ones.forEach(one -> others.forEach(other -> add(counterKey.apply(one, other))));
        }
    }

    /** Makes the response valid on this day only. */
    public void addDay(LocalDate today) {
        day = today;
    }

    /** Marks the response as complete, with its entity tag or null. */
    public void complete(String entityTag) {
        tag = entityTag;
        complete = true;
    }

    /** Whether the response is complete and all its dependencies are known. */
    boolean isCacheable() {
        return complete && cacheable;
    }

    CachedResponse response(String mediaType, String template, byte[] body) {
        return new CachedResponse(
                counters.toArray(AtomicLong[]::new),
                counts.stream().mapToLong(Long::longValue).toArray(),
                List.copyOf(versions),
                day,
                tag,
                mediaType,
                template,
                Buffer.buffer(body));
    }
}
