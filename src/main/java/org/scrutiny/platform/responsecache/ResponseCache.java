package org.scrutiny.platform.responsecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.scrutiny.platform.access.RequestAccess;
import org.scrutiny.platform.http.BaseAddress;
import org.scrutiny.platform.http.UriTemplate;
import org.scrutiny.platform.problem.StoreFailures;
import org.scrutiny.platform.rest.ETags;
import org.scrutiny.platform.settings.Settings;
import org.scrutiny.platform.store.StoreKind;

/**
 * Cached responses by address; the least used are evicted first. A route before all others serves them, so a hit costs
 * no transaction. The sole writer of a store can itself tell when a response is stale. A process on the embedded store
 * always is its sole writer; one on PostgreSQL has to be configured as such. Otherwise, a worker reads the version of the data
 * from the store.
 *
 * <p>Not a singleton, because the body writer gets it before the settings can be read.
 */
@ApplicationScoped
class ResponseCache {
    /** After the routes for every request, which set its id, check its size and decide whether it may be served. */
    private static final int ORDER = Integer.MIN_VALUE + 10;

    private static final CharSequence TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final int ENTRY_OVERHEAD = 200;

    private final boolean isOn;
    private final boolean alone;
    private final BaseAddress base;
    private final Cache<String, CachedResponse> responses;

    ResponseCache(Settings settings, BaseAddress base) {
        this.base = base;
        long size = settings.keptAnswers().asLongValue();
        this.isOn = size > 0;
        this.alone = settings.alone() || StoreKind.of(settings.database().url()) == StoreKind.H2;
        this.responses = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((String address, CachedResponse response) ->
                        ENTRY_OVERHEAD + 2 * address.length() + response.size())
                .build();
    }

    void install(@Observes Router router) {
        if (isOn) {
            router.route("/v1/*").order(ORDER).handler(this::serve);
        }
    }

    boolean isOn() {
        return isOn;
    }

    /** Whether responses are cached only with the versions of their data. */
    boolean needsVersions() {
        return isOn && !alone;
    }

    void put(RoutingContext routing, CachedResponse response) {
        if ((alone || response.hasVersions()) && RequestAccess.allowsCachedResponse(routing)) {
            responses.put(address(routing.request()), response);
        }
    }

    private void serve(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String address = HttpMethod.GET.equals(request.method())
                        && acceptsJson(request.headers().get(HttpHeaders.ACCEPT))
                ? address(request)
                : null;
        CachedResponse cached = address == null ? null : responses.getIfPresent(address);
        if (cached == null || !RequestAccess.allowsCachedResponse(routing)) {
            routing.next();
        } else if (alone) {
            respond(routing, address, cached, cached.isCurrent());
        } else {
            request.pause();
            routing.vertx().executeBlocking(cached::isCurrentInStore, false).onComplete(current -> {
                request.resume();
                if (current.failed() && StoreFailures.isOutage(current.cause())) {
                    // The resource would wait for the store once more.
                    UriTemplate.set(request, cached.template());
                    routing.fail(current.cause());
                } else {
                    respond(routing, address, cached, current.succeeded() && current.result());
                }
            });
        }
    }

    private void respond(RoutingContext routing, String address, CachedResponse cached, boolean current) {
        if (!current) {
            responses.asMap().remove(address, cached);
            routing.next();
            return;
        }
        HttpServerRequest request = routing.request();
        UriTemplate.set(request, cached.template());
        HttpServerResponse response = routing.response().putHeader(TYPE_OPTIONS, NO_SNIFF);
        if (cached.tag() != null) {
            response.putHeader(HttpHeaders.ETAG, '"' + cached.tag() + '"');
            if (ETags.matches(request.headers().get(HttpHeaders.IF_NONE_MATCH), cached.tag())) {
                response.setStatusCode(304).end();
                return;
            }
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, cached.mediaType()).end(cached.body());
    }

    /** Finds the current response for an address; null if there is none. */
    CachedResponse findCurrent(String address) {
        CachedResponse response = responses.getIfPresent(address);
        return response != null && (alone ? response.isCurrent() : response.isCurrentInStore()) ? response : null;
    }

    /** Begins as the links in the response do. */
    private String address(HttpServerRequest request) {
        return base.of(request) + request.uri();
    }

    private static boolean acceptsJson(String accept) {
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }
}
