package org.scrutiny.platform.oidc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * The public keys of the identity provider, by their ids. They are fetched when a token names one that is unknown, which may be
 * new, but not more often than the interval, because anyone can make up an id. While the provider is away, the known ones stay.
 */
@Singleton
class ProviderKeys {
    static final Duration MIN_INTERVAL = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);
    private static final String SIGNATURES = "sig";

    private final Supplier<CompletableFuture<List<JsonWebKey>>> provider;
    private final LongSupplier nanos;
    private volatile Map<String, JsonWebKey> byId = Map.of();
    private CompletableFuture<Void> refresh;
    private long refreshedAt;

    @Inject
    ProviderKeys(ProviderClient client) {
        this(client::fetchKeys, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    ProviderKeys(Supplier<CompletableFuture<List<JsonWebKey>>> provider, LongSupplier nanos) {
        this.provider = provider;
        this.nanos = nanos;
    }

    /** Finds the key with an id. Completes, at once if the key is known or was looked for lately, with null if there is none. */
    CompletableFuture<JsonWebKey> find(String id) {
        JsonWebKey key = byId.get(id);
        return key == null ? refresh().thenApply(done -> byId.get(id)) : CompletableFuture.completedFuture(key);
    }

    /** Fetches the keys, unless that was begun within the interval. Completes when it has ended, and never fails. */
    synchronized CompletableFuture<Void> refresh() {
        long now = nanos.getAsLong();
        if (refresh == null || (refresh.isDone() && now - refreshedAt >= MIN_INTERVAL.toNanos())) {
            refreshedAt = now;
            refresh = provider.get().thenAccept(this::replace).exceptionally(failure -> {
                LOG.warnf("The keys of the identity provider cannot be fetched; known ones stay valid: %s", failure);
                return null;
            });
        }
        return refresh;
    }

    private void replace(List<JsonWebKey> fetched) {
        Map<String, JsonWebKey> usable = fetched.stream()
                .filter(key -> key instanceof PublicJsonWebKey && key.getKeyId() != null)
                .filter(key -> key.getUse() == null || key.getUse().equals(SIGNATURES))
                .collect(Collectors.toUnmodifiableMap(JsonWebKey::getKeyId, key -> key, (first, second) -> first));
        if (usable.isEmpty()) {
            throw new IllegalStateException("none of them is for signatures");
        }
        byId = usable;
    }
}
