package org.scrutiny.platform.oidc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.scrutiny.platform.settings.Loopback;
import org.scrutiny.platform.settings.Settings;

/** Fetches the keys of the identity provider (OpenID Connect Discovery 1.0). Redirects are not followed. */
@Singleton
class ProviderClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final Settings.Oidc settings;

    ProviderClient(Settings settings) {
        this.settings = settings.oidc();
    }

    /** Fetches the keys; fails if they do not arrive in time, or if another provider answers. */
    CompletableFuture<List<JsonWebKey>> fetchKeys() {
        // A client for each time, because its threads would idle in between.
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
        String issuer = settings.issuer().orElseThrow().toString();
        return get(http, URI.create(issuer.replaceFirst("/$", "") + DISCOVERY))
                .thenCompose(document -> get(http, keysAddress(document, issuer)))
                .thenApply(ProviderClient::parse)
                .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static CompletableFuture<String> get(HttpClient http, URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(response -> {
            if (response.statusCode() != 200) {
                throw failure(address + " responds with " + response.statusCode());
            }
            return response.body();
        });
    }

    private static URI keysAddress(String document, String issuer) {
        Map<String, Object> metadata;
        try {
            metadata = JsonUtil.parseJson(document);
        } catch (JoseException e) {
            throw failure("the discovery document is not JSON");
        }
        if (!issuer.equals(metadata.get("issuer"))) {
            throw failure("the discovery document is of the issuer " + metadata.get("issuer") + ", not of " + issuer);
        }
        URI address = URI.create(String.valueOf(metadata.get("jwks_uri")));
        if (!Loopback.isSafe(address)) {
            throw failure("the address of the keys is not encrypted: " + address);
        }
        return address;
    }

    private static List<JsonWebKey> parse(String document) {
        try {
            return new JsonWebKeySet(document).getJsonWebKeys();
        } catch (JoseException e) {
            throw failure("the keys are malformed");
        }
    }

    private static UncheckedIOException failure(String reason) {
        return new UncheckedIOException(new IOException(reason));
    }
}
