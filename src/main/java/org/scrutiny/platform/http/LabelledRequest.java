package org.scrutiny.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.observability.HttpRequest;
import java.util.Set;

/**
 * A request as its metrics see it: methods and paths that a client could make up have one label each, so that the number of
 * time series is bounded. A resource replaces the path by its template.
 */
final class LabelledRequest extends HttpServerRequestWrapper implements HttpRequest {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS,
            HttpMethod.PATCH);
    private static final HttpMethod OTHER_METHOD = HttpMethod.valueOf("OTHER");
    private static final String OTHER_PATH = "/other";
    private static final Set<String> PATHS = Set.of(
            "/",
            "/index.html",
            "/problems.html",
            "/scrutiny.css",
            "/start.js",
            "/q/openapi",
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/metrics");

    LabelledRequest(HttpServerRequestInternal request) {
        super(request);
    }

    @Override
    public int id() {
        return ((HttpRequest) delegate).id();
    }

    @Override
    public SocketAddress remoteAddress() {
        return super.remoteAddress();
    }

    @Override
    public HttpMethod method() {
        HttpMethod method = super.method();
        return METHODS.contains(method) ? method : OTHER_METHOD;
    }

    @Override
    public String path() {
        String path = super.path();
        return path != null && PATHS.contains(path) ? path : OTHER_PATH;
    }
}
