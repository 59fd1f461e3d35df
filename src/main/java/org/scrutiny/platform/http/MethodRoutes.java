package org.scrutiny.platform.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Answers OPTIONS for every path, and rejects methods that a page does not support. The framework would list the methods of
 * other paths, or respond that there is no such page.
 */
@Singleton
class MethodRoutes {
    private static final Set<HttpMethod> OF_PAGES = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String RESOURCES = "/v1/";

    private final AllowedMethods methods;

    MethodRoutes(AllowedMethods methods) {
        this.methods = methods;
    }

    void install(@Observes Router router) {
        // After a filter for CORS, which answers the OPTIONS of a browser, and before the resources.
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(routing -> {
            HttpMethod method = routing.request().method();
            if (method.equals(HttpMethod.OPTIONS)) {
                answerOptions(routing);
            } else if (!OF_PAGES.contains(method)
                    && !routing.normalizedPath().startsWith(RESOURCES)
                    && methods.find(routing.normalizedPath()) != null) {
                routing.fail(405);
            } else {
                routing.next();
            }
        });
    }

    private void answerOptions(RoutingContext routing) {
        String allowed = methods.find(routing.normalizedPath());
        if (allowed == null) {
            routing.next();
        } else {
            routing.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, allowed)
                    .end();
        }
    }
}
