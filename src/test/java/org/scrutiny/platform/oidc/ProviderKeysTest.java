package org.scrutiny.platform.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** Keys are fetched when they are needed, and not more often than the interval allows. */
class ProviderKeysTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger fetches = new AtomicInteger();
    private CompletableFuture<List<JsonWebKey>> next;
    private final ProviderKeys keys = new ProviderKeys(
            () -> {
                fetches.incrementAndGet();
                return next;
            },
            nanos::get);

    @Test
    void madeUpIdsCostOneFetchInEachInterval() throws JoseException {
        next = CompletableFuture.completedFuture(List.of(key("a")));
        for (int i = 0; i < 1_000; i++) {
            assertThat(keys.find("made up " + i)).isCompletedWithValue(null);
            nanos.addAndGet(ProviderKeys.MIN_INTERVAL.toNanos() / 100);
        }
        assertThat(fetches).hasValue(10);
        assertThat(keys.find("a").join().getKeyId()).isEqualTo("a");
        assertThat(fetches).hasValue(10);
    }

    @Test
    void requestsWaitForTheSameFetch() throws JoseException {
        next = new CompletableFuture<>();
        CompletableFuture<JsonWebKey> first = keys.find("a");
        nanos.addAndGet(ProviderKeys.MIN_INTERVAL.toNanos() * 2);
        CompletableFuture<JsonWebKey> second = keys.find("b");
        assertThat(first).isNotDone();
        next.complete(List.of(key("a")));
        assertThat(first.join().getKeyId()).isEqualTo("a");
        assertThat(second).isCompletedWithValue(null);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aWithdrawnKeyIsForgotten() throws JoseException {
        next = CompletableFuture.completedFuture(List.of(key("a")));
        assertThat(keys.find("a").join()).isNotNull();
        next = CompletableFuture.completedFuture(List.of(key("b")));
        nanos.addAndGet(ProviderKeys.MIN_INTERVAL.toNanos() - 1);
        keys.refresh().join();
        assertThat(keys.find("a").join()).isNotNull();
        nanos.addAndGet(1);
        keys.refresh().join();
        assertThat(fetches).hasValue(2);
        assertThat(keys.find("a")).isCompletedWithValue(null);
        assertThat(keys.find("b").join()).isNotNull();
    }

    @Test
    void knownKeysStayIfAFetchFails() throws JoseException {
        next = CompletableFuture.completedFuture(List.of(key("a")));
        assertThat(keys.find("a").join()).isNotNull();
        for (CompletableFuture<List<JsonWebKey>> failure : List.of(
                CompletableFuture.<List<JsonWebKey>>failedFuture(new IllegalStateException("away")),
                CompletableFuture.<List<JsonWebKey>>completedFuture(List.of()))) {
            next = failure;
            nanos.addAndGet(ProviderKeys.MIN_INTERVAL.toNanos());
            assertThat(keys.find("unknown")).isCompletedWithValue(null);
            assertThat(keys.find("a").join()).isNotNull();
        }
        assertThat(fetches).hasValue(3);
    }

    @Test
    void onlyPublicKeysForSignaturesAreUsed() throws JoseException {
        JsonWebKey encryption = key("encryption");
        encryption.setUse("enc");
        JsonWebKey secret = new OctetSequenceJsonWebKey(new HmacKey(new byte[32]));
        secret.setKeyId("secret");
        next = CompletableFuture.completedFuture(List.of(encryption, secret, key(null), key("a")));
        assertThat(keys.find("encryption")).isCompletedWithValue(null);
        assertThat(keys.find("secret")).isCompletedWithValue(null);
        assertThat(keys.find("a").join()).isNotNull();
    }

    private static JsonWebKey key(String id) throws JoseException {
        JsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        return key;
    }
}
