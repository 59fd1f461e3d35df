package org.scrutiny.platform.http;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Completes the headers of every response: how long it may be cached, what it varies with, what a page may load, and which
 * methods are allowed.
 */
@Singleton
class ResponseHeaders {
    /** Smaller responses are not compressed: they fit in a few packets, and keep the entity tag of the revision. */
    private static final int MIN_COMPRESSED_BYTES = 4_096;

    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    /** A cache must ask whether its copy is current, so that a page of an earlier version is not shown after an upgrade. */
    private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");

    private static final CharSequence PRIVATE_NO_CACHE = HttpHeaders.createOptimized("private, no-cache");
    private static final CharSequence ACCEPT = HttpHeaders.createOptimized("Accept");
    private static final CharSequence ACCEPT_ENCODING = HttpHeaders.createOptimized("Accept-Encoding");
    private static final CharSequence ACCEPT_AND_ENCODING = HttpHeaders.createOptimized("Accept, Accept-Encoding");
    private static final CharSequence CSP = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");

    private static final String SOURCES =
            "default-src 'none'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'; ";
    private static final String PAGE_POLICY = SOURCES + "script-src 'self'; style-src 'self'";
    /** The page of Swagger UI contains a script, and styles that its scripts set. */
    private static final String SWAGGER_POLICY =
            SOURCES + "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; font-src 'self' data:";

    private final AllowedMethods methods;

    ResponseHeaders(AllowedMethods methods) {
        this.methods = methods;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(routing -> {
            // The first handler that is added is the last one that runs.
            routing.addHeadersEndHandler(ended -> complete(routing));
            routing.next();
        });
    }

    void installManagement(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(routing -> {
            routing.addHeadersEndHandler(ended -> routing.response()
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE)
                    .headers()
                    // Quarkus lets every website read this port.
                    .remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN));
            routing.next();
        });
    }

    private void complete(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        HttpServerResponse response = routing.response();
        MultiMap headers = response.headers();
        String path = request.path();
        if (response.getStatusCode() >= 400) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
            if (response.getStatusCode() == 405) {
                String allowed = methods.find(routing.normalizedPath());
                headers.set(HttpHeaders.ALLOW, allowed == null ? "" : allowed);
            }
            return;
        }
        boolean negotiated = path.startsWith("/v1/") || path.startsWith("/q/openapi");
        if (!"no-store".equals(headers.get(HttpHeaders.CACHE_CONTROL))) {
            headers.set(HttpHeaders.CACHE_CONTROL, path.startsWith("/v1/") ? PRIVATE_NO_CACHE : NO_CACHE);
        }
        addEncoding(request, response, negotiated);
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/html")) {
            headers.set(CSP, path.startsWith("/q/swagger-ui") ? SWAGGER_POLICY : PAGE_POLICY);
            headers.set(REFERRER_POLICY, SAME_ORIGIN);
        }
    }

    /** Decides whether the server compresses the response, and says so in Vary and in the entity tag. */
    private static void addEncoding(HttpServerRequest request, HttpServerResponse response, boolean negotiated) {
        MultiMap headers = response.headers();
        String tag = headers.get(HttpHeaders.ETAG);
        boolean notModified = response.getStatusCode() == 304;
        // A handler of the framework removes the encoding 'identity' from what can be compressed.
        boolean compressible = notModified || !headers.contains(HttpHeaders.CONTENT_ENCODING);
        if (compressible) {
            headers.add(HttpHeaders.VARY, negotiated ? ACCEPT_AND_ENCODING : ACCEPT_ENCODING);
        } else if (negotiated) {
            headers.add(HttpHeaders.VARY, ACCEPT);
        }
        if (notModified) {
            if (tag != null) {
                headers.set(HttpHeaders.ETAG, EncodedTags.sent(request.headers().get(HttpHeaders.IF_NONE_MATCH), tag));
            }
        } else if (compressible && isSmall(headers)) {
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        } else if (compressible && tag != null && !isHead(request)) {
            headers.set(HttpHeaders.ETAG, EncodedTags.of(tag, request));
        }
        if (notModified || isHead(request)) {
            // The server neither compresses these nor removes the framework's 'identity'.
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    private static boolean isHead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.HEAD);
    }

    private static boolean isSmall(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.length() <= 9 && Integer.parseInt(length) < MIN_COMPRESSED_BYTES;
    }
}
