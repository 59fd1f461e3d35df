package org.scrutiny.platform.responsecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutiny.platform.store.StoreKind;

/**
 * The answers that are kept, by the address that was asked for; the least used go first. Only a process that alone writes
 * to its store knows when an answer is old: that of the embedded store always is, on PostgreSQL someone has to say so.
 */
@Singleton
class ResponseCache {
    private static final int OVERHEAD = 200;

    private final boolean isOn;
    private final Cache<String, CachedResponse> answers;

    ResponseCache(
            @ConfigProperty(name = "scrutiny.kept-answers") MemorySize size,
            @ConfigProperty(name = "scrutiny.alone", defaultValue = "false") boolean alone,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        this.isOn = size.asLongValue() > 0 && (alone || StoreKind.of(jdbcUrl) == StoreKind.H2);
        this.answers = Caffeine.newBuilder()
                .maximumWeight(size.asLongValue())
                .weigher((String address, CachedResponse answer) -> OVERHEAD + 2 * address.length() + answer.size())
                .build();
    }

    boolean areOn() {
        return isOn;
    }

    void keep(String address, CachedResponse answer) {
        answers.put(address, answer);
    }

    /** The answer to a request for this address, or null if none is kept that is current. */
    CachedResponse current(String address) {
        CachedResponse answer = answers.getIfPresent(address);
        if (answer != null && !answer.isCurrent()) {
            answers.asMap().remove(address, answer);
            return null;
        }
        return answer;
    }
}
