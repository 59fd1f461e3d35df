package org.scrutiny.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * An identity provider on loopback that publishes its keys. Tests speak to it over HTTP, because they are loaded by another class
 * loader: it gives them its private keys, and they tell it to fail.
 */
public class IdentityProvider implements QuarkusTestResourceLifecycleManager {
    /** For RS256 only. */
    public static final String RSA = "rsa";
    /** For any algorithm of its kind. */
    public static final String ANY_RSA = "any-rsa";

    public static final String EC = "ec";
    /** For encryption. */
    public static final String ENCRYPTION = "encryption";
    /** Not published before {@link #ROTATED}. */
    public static final String NEXT = "next";

    public static final String WELL = "/well";
    public static final String AWAY = "/away";
    /** Connections are accepted, and nothing is answered. */
    public static final String SILENT = "/silent";

    public static final String ROTATED = "/rotated";
    /** The private keys. */
    public static final String PRIVATE = "/private";
    /** How many requests it has got, other than those of tests. */
    public static final String REQUESTS = "/requests";

    private static final String KEYS = "/keys";
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final List<PublicJsonWebKey> keys = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private volatile String state = WELL;

    @Override
    public Map<String, String> start() {
        try {
            add(RSA, RsaJwkGenerator.generateJwk(2048), "RS256", "sig");
            add(ANY_RSA, RsaJwkGenerator.generateJwk(2048), null, null);
            add(EC, EcJwkGenerator.generateJwk(EllipticCurves.P256), null, "sig");
            add(ENCRYPTION, RsaJwkGenerator.generateJwk(2048), null, "enc");
            add(NEXT, RsaJwkGenerator.generateJwk(2048), null, "sig");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
        return Map.of("scrutiny.oidc.issuer", issuer());
    }

    private void add(String id, PublicJsonWebKey key, String algorithm, String use) {
        key.setKeyId(id);
        key.setAlgorithm(algorithm);
        key.setUse(use);
        keys.add(key);
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case WELL, AWAY, SILENT, ROTATED -> {
                state = path;
                send(exchange, 200, "");
            }
            case PRIVATE -> send(exchange, 200, new JsonWebKeySet(keys).toJson(OutputControlLevel.INCLUDE_PRIVATE));
            case REQUESTS -> send(exchange, 200, requests.toString());
            default -> {
                requests.incrementAndGet();
                answer(exchange, path);
            }
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        if (state.equals(AWAY)) {
            send(exchange, 503, "");
        } else if (path.equals(DISCOVERY) && !state.equals(SILENT)) {
            send(exchange, 200, "{\"issuer\": \"" + issuer() + "\", \"jwks_uri\": \"" + issuer() + KEYS + "\"}");
        } else if (path.equals(KEYS)) {
            List<PublicJsonWebKey> published = keys.stream()
                    .filter(key -> state.equals(ROTATED) || !key.getKeyId().equals(NEXT))
                    .toList();
            send(exchange, 200, new JsonWebKeySet(published).toJson());
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
