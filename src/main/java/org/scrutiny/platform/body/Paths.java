package org.scrutiny.platform.body;

import io.vertx.ext.web.RoutingContext;

/** The paths of requests. */
final class Paths {
    private Paths() {}

    /** The path by which a resource is found, whichever way it was spelt; null if it is malformed. */
    static String of(RoutingContext routing) {
        String path = routing.normalizedPath();
        return path != null && path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
