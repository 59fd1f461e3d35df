package org.scrutiny.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large the body of a request may be: a file to import more than any other, and it counts itself as it is read. */
@Singleton
class BodyLimit {
    private static final String FILES = "/v1/imports";
    /** Lets the file itself be told from one that is too large, before the connection is cut. */
    private static final long MARGIN = 1_000_000;

    private final long largestBody;
    private final long largestFile;

    BodyLimit(
            @ConfigProperty(name = "scrutiny.largest-body") MemorySize largestBody,
            @ConfigProperty(name = "scrutiny.largest-import") MemorySize largestFile) {
        this.largestBody = largestBody.asLongValue();
        this.largestFile = largestFile.asLongValue();
    }

    /** Decided by us because the server's own refusal has no body. */
    boolean isExceeded(RoutingContext routing) {
        String length = routing.request().headers().get(HttpHeaders.CONTENT_LENGTH);
        return length != null
                && length.length() < 19
                && Long.parseLong(length) > (isFile(routing) ? largestFile : largestBody);
    }

    /** Lets bodies without an announced size be counted as they arrive. */
    void install(Router router) {
        BodyHandler counting = BodyHandler.create(false).setBodyLimit(largestBody);
        router.route().order(Integer.MIN_VALUE + 1).handler(routing -> {
            if (isChunked(routing) && !isFile(routing)) {
                counting.handle(routing);
            } else {
                routing.next();
            }
        });
        router.route().order(Integer.MIN_VALUE + 2).handler(routing -> {
            // Whoever reads the body later would wait for one that was empty and has ended.
            if (isChunked(routing)
                    && !isFile(routing)
                    && routing.body().buffer() == null
                    && routing instanceof RoutingContextInternal context) {
                context.setBody(Buffer.buffer());
            }
            routing.next();
        });
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(routing -> {
            long most = isFile(routing) ? largestFile + MARGIN : largestBody;
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
