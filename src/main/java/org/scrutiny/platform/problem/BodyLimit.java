package org.scrutiny.platform.problem;

import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.scrutiny.platform.settings.Settings;

/**
 * Limits the size of request bodies; {@link BodyLimitRule} sets other limits for single paths. The limit of Quarkus
 * cannot differ by path, so this class uses internal API ({@code VertxHttpRecorder}, {@code RouteConstants}, {@code
 * RoutingContextInternal}), which may change with a new version.
 */
@Singleton
class BodyLimit {
    /**
     * Lets a streaming resource reject a body that is slightly too large with a proper response before the connection
     * is cut.
     */
    private static final long MARGIN = 1_000_000;

    private final long maxBody;
    private final Map<String, Long> maxByPath;

    BodyLimit(Settings settings, @All List<BodyLimitRule> rules) {
        this.maxBody = settings.largestBody().asLongValue();
        // This map accepts null as a key, which is the path of an invalid address.
        this.maxByPath = rules.stream().collect(toMap(BodyLimitRule::path, BodyLimitRule::maxSize));
    }

    /** Checked here because the server's own rejection has no body. */
    boolean isExceeded(RoutingContext routing) {
        String length = routing.request().headers().get(HttpHeaders.CONTENT_LENGTH);
        long max = maxByPath.getOrDefault(routing.request().path(), maxBody);
        return length != null && length.length() < 19 && Long.parseLong(length) > max;
    }

    /** Adds the routes that count a body without a Content-Length as it arrives. */
    void install(Router router) {
        BodyHandler counting = BodyHandler.create(false).setBodyLimit(maxBody);
        router.route().order(Integer.MIN_VALUE + 1).handler(routing -> {
            if (isChunked(routing) && !isStreamed(routing)) {
                counting.handle(routing);
            } else {
                routing.next();
            }
        });
        router.route().order(Integer.MIN_VALUE + 2).handler(routing -> {
            // A later reader would wait for an empty body, which has already ended.
            if (isChunked(routing)
                    && !isStreamed(routing)
                    && routing.body().buffer() == null
                    && routing instanceof RoutingContextInternal context) {
                context.setBody(Buffer.buffer());
            }
            routing.next();
        });
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(routing -> {
            Long maxStream = maxByPath.get(routing.request().path());
            routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, maxStream == null ? maxBody : maxStream + MARGIN);
            routing.next();
        });
    }

    private static boolean isChunked(RoutingContext routing) {
        return routing.request().headers().get(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private boolean isStreamed(RoutingContext routing) {
        return maxByPath.containsKey(routing.request().path());
    }
}
