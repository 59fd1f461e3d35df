package org.scrutiny.figures.apikey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.scrutiny.platform.access.Authentication;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.settings.Mode;
import org.scrutiny.platform.settings.Settings;

/**
 * The API keys that are valid, in memory, so that credentials are checked without the store, and wrong ones cost it nothing. This
 * process reads the keys again after it has changed one, and every few seconds, because another process may have.
 */
@Singleton
public class ApiKeyDirectory implements Authentication {
    private static final Logger LOG = Logger.getLogger(ApiKeyDirectory.class);
    private static final String INTERVAL = "5s";
    private static final String USE_INTERVAL = "1m";
    /** RFC 7617. */
    private static final String CHALLENGE = "Basic realm=\"Scrutiny\", charset=\"UTF-8\"";

    /** What the secret of an unknown id is compared with, so that the comparison takes as long as with that of a known one. */
    private static final byte[] NO_HASH = SecretGenerator.hash(SecretGenerator.newSecret());

    private static final ActiveKey UNKNOWN = new ActiveKey(null, null, List.of(NO_HASH, NO_HASH));

    private final ApiKeyStore store;
    private final boolean needed;
    private volatile Map<String, ActiveKey> byId = Map.of();
    /** When keys were used whose use is not recorded yet. */
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    ApiKeyDirectory(ApiKeyStore store, Settings settings) {
        this.store = store;
        this.needed = settings.mode() == Mode.PRODUCTION;
    }

    /**
     * A key.
     *
     * @param apiKey null if it is unknown
     * @param hashes of its secrets, always two; if it has only one, the other is that of nobody's secret
     */
    private record ActiveKey(ApiKey apiKey, Caller caller, List<byte[]> hashes) {
        /** Compares with both hashes in any case. */
        boolean hasSecret(byte[] hash) {
            boolean found = false;
            for (byte[] known : hashes) {
                found = MessageDigest.isEqual(known, hash) || found;
            }
            return found;
        }
    }

    @Override
    public Future<Caller> identify(RoutingContext routing) {
        return Future.succeededFuture(callerOf(routing.request()));
    }

    /** What has the form of a key's id, whether or not there is such a key. */
    @Override
    public String claimed(RoutingContext routing) {
        BasicCredentials sent = sent(routing.request());
        return sent != null && SecretGenerator.isId(sent.user()) ? sent.user() : null;
    }

    private static BasicCredentials sent(HttpServerRequest request) {
        List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        return headers.size() == 1 ? BasicCredentials.parse(headers.get(0)) : null;
    }

    private Caller callerOf(HttpServerRequest request) {
        BasicCredentials sent = sent(request);
        if (sent == null) {
            return null;
        }
        ActiveKey key = byId.getOrDefault(sent.user(), UNKNOWN);
        boolean valid = key.hasSecret(SecretGenerator.hash(sent.password())) && key.apiKey != null;
        if (!valid || !key.apiKey.isActive(Instant.now())) {
            return null;
        }
        if (!used.containsKey(sent.user())) {
            used.put(sent.user(), Instant.now());
        }
        return key.caller;
    }

    @Override
    public String challenge(HttpServerRequest request) {
        return CHALLENGE;
    }

    @Override
    public Caller find(String name) {
        return byId.values().stream()
                .filter(key -> key.caller.name().equals(name) && key.apiKey.isActive(Instant.now()))
                .map(ActiveKey::caller)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean hasCallers() {
        refresh();
        return byId.values().stream().anyMatch(key -> key.apiKey.isActive(Instant.now()));
    }

    /** Reads the keys. One thread at a time, so that no older state replaces a newer one. */
    synchronized void refresh() {
        byId = QuarkusTransaction.requiringNew().call(this::read);
    }

    private Map<String, ActiveKey> read() {
        Map<String, byte[]> first = new HashMap<>();
        Map<String, byte[]> second = new HashMap<>();
        store.secrets().forEach(secret -> {
            byte[] hash = SecretGenerator.bytes(secret.hash());
            if (first.putIfAbsent(secret.key(), hash) != null) {
                second.put(secret.key(), hash);
            }
        });
        Map<String, ActiveKey> read = new HashMap<>();
        store.unrevoked()
                .forEach(key -> read.put(
                        key.id(),
                        new ActiveKey(
                                key,
                                key.caller(),
                                List.of(
                                        first.getOrDefault(key.id(), NO_HASH),
                                        second.getOrDefault(key.id(), NO_HASH)))));
        return Map.copyOf(read);
    }

    @Scheduled(every = INTERVAL, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshRegularly() {
        if (needed) {
            try {
                refresh();
            } catch (RuntimeException e) {
                LOG.warnf("The API keys cannot be read at the moment; those that are known stay valid: %s", e);
            }
        }
    }

    /** Records when keys were used. */
    @Scheduled(every = USE_INTERVAL, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void recordUse() {
        Map<String, Instant> uses = Map.copyOf(used);
        if (!uses.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> uses.forEach(store::recordUse));
            used.keySet().removeAll(uses.keySet());
        }
    }
}
