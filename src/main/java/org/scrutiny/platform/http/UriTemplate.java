package org.scrutiny.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;

/** The template of the path of a request, such as {@code /v1/areas/{code}}, which labels its metrics. */
public final class UriTemplate {
    /** Set by Quarkus REST and read by its metrics. */
    private static final String KEY = "UrlPathTemplate";

    private UriTemplate() {}

    /** The template of a request that has reached its resource; null for others. */
    public static String find(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context().getLocal(KEY);
    }

    /** Labels a request that does not reach its resource. */
    public static void set(HttpServerRequest request, String template) {
        if (template != null) {
            ((HttpServerRequestInternal) request).context().putLocal(KEY, template);
        }
    }
}
