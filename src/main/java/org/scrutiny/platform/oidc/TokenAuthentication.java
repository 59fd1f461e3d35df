package org.scrutiny.platform.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.scrutiny.kernel.text.Sha256;
import org.scrutiny.platform.access.Authentication;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.Role;
import org.scrutiny.platform.access.SupplierScope;
import org.scrutiny.platform.settings.Mode;
import org.scrutiny.platform.settings.Settings;

/** Accepts access tokens of the identity provider that the settings name. Without one, nothing is sent to anybody. */
@Singleton
class TokenAuthentication implements Authentication {
    private static final String CHALLENGE = "Bearer realm=\"Scrutiny\"";
    private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

    private static final String KEYS_INTERVAL = "5m";

    /** Each takes about 400 bytes. */
    private static final int MAX_CACHED = 10_000;
    /** A key that was withdrawn verifies no token for longer. */
    private static final Duration CACHED_FOR = Duration.ofMinutes(1);

    private static final Duration REMEMBERED_FOR = Duration.ofHours(24);
    /** The roles that may send some file: whoever sent one had the right to. */
    private static final Set<Role> SENDERS = EnumSet.of(Role.ANALYST, Role.ADMINISTRATOR);

    private final boolean enabled;
    private final TokenVerifier verifier;
    private final ProviderKeys keys;
    /** By the hash of the token. */
    private final Cache<String, VerifiedToken> verified = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .expireAfterWrite(CACHED_FOR)
            .build();

    private final Cache<String, Caller> lastSeen = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    TokenAuthentication(Settings settings, TokenVerifier verifier, ProviderKeys keys) {
        this.enabled =
                settings.mode() == Mode.PRODUCTION && settings.oidc().issuer().isPresent();
        this.verifier = verifier;
        this.keys = keys;
    }

    /**
     * Fetches the keys, so that one that the provider has withdrawn is forgotten; also at the start, so that the log says soon
     * whether the provider can be reached.
     */
    @Scheduled(every = KEYS_INTERVAL)
    void refreshKeys() {
        if (enabled) {
            keys.refresh().join();
        }
    }

    @Override
    public Future<Caller> identify(RoutingContext routing) {
        String text = enabled ? BearerToken.textIn(routing.request()) : null;
        if (text == null) {
            return Future.succeededFuture();
        }
        String hash = Sha256.hash(text);
        VerifiedToken known = verified.getIfPresent(hash);
        if (known != null && Instant.now().isBefore(known.expiresAt())) {
            return Future.succeededFuture(known.caller());
        }
        BearerToken token = BearerToken.parse(text);
        if (token == null || !verifier.allows(token.algorithm())) {
            return Future.succeededFuture();
        }
        Vertx vertx = routing.vertx();
        // A signature takes up to milliseconds, in which the event loop would serve nobody else.
        return Future.fromCompletionStage(keys.find(token.keyId()), vertx.getOrCreateContext())
                .compose(key -> key == null
                        ? Future.succeededFuture()
                        : vertx.executeBlocking(() -> verify(token, hash, key), false));
    }

    private Caller verify(BearerToken token, String hash, JsonWebKey key) {
        VerifiedToken found = verifier.verify(token, key);
        if (found == null) {
            return null;
        }
        verified.put(hash, found);
        lastSeen.put(found.caller().name(), found.caller());
        return found.caller();
    }

    @Override
    public String challenge(HttpServerRequest request) {
        return !enabled ? null : BearerToken.isIn(request) ? INVALID : CHALLENGE;
    }

    /**
     * The caller with the roles of its latest token. The provider does not say what has become of the others: a file that they sent
     * is imported, as they had the right to send it.
     */
    @Override
    public Caller find(String name) {
        if (!enabled || !name.startsWith(TokenClaims.NAME_PREFIX)) {
            return null;
        }
        Caller seen = lastSeen.getIfPresent(name);
        return seen == null ? new Caller(name, SENDERS, SupplierScope.ALL) : seen;
    }

    @Override
    public boolean hasCallers() {
        return enabled;
    }
}
