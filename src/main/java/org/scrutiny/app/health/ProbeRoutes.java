package org.scrutiny.app.health;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.scrutiny.platform.store.StoreWatch;

/**
 * The probes, on the port of the service: whether the process responds, and whether its store does too. They take no thread and
 * no connection, so they respond at once however busy the service is. Details are on the management port.
 */
@Singleton
class ProbeRoutes {
    private static final String LIVE = "/q/health/live";
    private static final String READY = "/q/health/ready";
    /** The framework would respond to any other path below with an empty list of checks. */
    private static final String UNKNOWN = "/q/health/(?!(live|ready|started)/?$).+";

    private final StoreWatch watch;

    ProbeRoutes(StoreWatch watch) {
        this.watch = watch;
    }

    void install(@Observes Router router) {
        router.route(LIVE).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(routing -> respond(routing, true));
        router.route(READY)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(routing -> respond(routing, watch.isReachable()));
    }

    void installDetails(@Observes ManagementInterface management) {
        management.router().routeWithRegex(UNKNOWN).order(Integer.MIN_VALUE + 1).handler(routing -> routing.fail(404));
    }

    private static void respond(RoutingContext routing, boolean up) {
        routing.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
