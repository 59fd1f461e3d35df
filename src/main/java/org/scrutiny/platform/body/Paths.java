package org.scrutiny.platform.body;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** The paths of requests. */
public final class Paths {
    /** They play no part in the choice of the resource. */
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");

    private Paths() {}

    /** The path by which a resource is found, whichever way it was spelt; null if it is malformed. */
    public static String of(RoutingContext routing) {
        String path = routing.normalizedPath();
        if (path != null && path.indexOf(';') >= 0) {
            path = MATRIX_PARAMETERS.matcher(path).replaceAll("");
        }
        return path != null && path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
