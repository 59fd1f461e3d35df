package org.scrutiny.platform.problem;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import org.scrutiny.platform.settings.Settings;

/**
 * Limits the size of request bodies. An import file may be larger than any other body, and its size is checked again while it
 * is stored. The limit of Quarkus cannot differ by path, so this class uses internal API ({@code VertxHttpRecorder},
 * {@code RouteConstants}, {@code RoutingContextInternal}), which may change with a new version.
 */
@Singleton
class BodyLimit {
    private static final String FILES = "/v1/imports";
    /** Lets the import reject a file that is slightly too large with a proper response before the connection is cut. */
    private static final long MARGIN = 1_000_000;

    private final long maxBody;
    private final long maxFile;

    BodyLimit(Settings settings) {
        this.maxBody = settings.largestBody().asLongValue();
        this.maxFile = settings.largestImport().asLongValue();
    }

    /** Checked here because the server's own rejection has no body. */
    boolean isExceeded(RoutingContext routing) {
        String length = routing.request().headers().get(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.length() < 19 && Long.parseLong(length) > (isFile(routing) ? maxFile : maxBody);
    }

    /** Adds the routes that count a body without a Content-Length as it arrives. */
    void install(Router router) {
        BodyHandler counting = BodyHandler.create(false).setBodyLimit(maxBody);
        router.route().order(Integer.MIN_VALUE + 1).handler(routing -> {
            if (isChunked(routing) && !isFile(routing)) {
                counting.handle(routing);
            } else {
                routing.next();
            }
        });
        router.route().order(Integer.MIN_VALUE + 2).handler(routing -> {
            // A later reader would wait for an empty body, which has already ended.
            if (isChunked(routing)
                    && !isFile(routing)
                    && routing.body().buffer() == null
                    && routing instanceof RoutingContextInternal context) {
                context.setBody(Buffer.buffer());
            }
            routing.next();
        });
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(routing -> {
            long most = isFile(routing) ? maxFile + MARGIN : maxBody;
            routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            routing.next();
        });
    }

    private static boolean isChunked(RoutingContext routing) {
        return routing.request().headers().get(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isFile(RoutingContext routing) {
        return FILES.equals(routing.request().path());
    }
}
