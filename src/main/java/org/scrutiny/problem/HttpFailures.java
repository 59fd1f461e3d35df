package org.scrutiny.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers what fails before or beside the REST layer: an address or a body that is too large, an address that no route
 * knows or can read. Also gives every answer its request id.
 */
@Singleton
class HttpFailures {
    private static final int LONGEST_ADDRESS = 8_000;

    private final ObjectMapper json;

    private final long largestBody;

    HttpFailures(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(routing -> {
            routing.response().putHeader(RequestId.HEADER, RequestId.of(routing));
            if (routing.request().uri().length() > LONGEST_ADDRESS) {
                answer(routing, 414);
            } else if (isTooLarge(routing.request().headers().get(HttpHeaders.CONTENT_LENGTH))) {
                answer(routing, 413);
            } else {
                routing.next();
            }
        });
        // An HTTP/1.1 body that comes in chunks announces no size, so it is counted as it arrives.
        BodyHandler counting = BodyHandler.create(false).setBodyLimit(largestBody);
        router.route().order(Integer.MIN_VALUE + 1).handler(routing -> {
            if (routing.request().headers().get(HttpHeaders.TRANSFER_ENCODING) != null) {
                counting.handle(routing);
            } else {
                routing.next();
            }
        });
        router.route().order(Integer.MIN_VALUE + 2).handler(routing -> {
            // Whoever reads the body later would wait for one that was empty and has ended.
            boolean counted = routing.request().headers().get(HttpHeaders.TRANSFER_ENCODING) != null;
            if (counted && routing.body().buffer() == null && routing instanceof RoutingContextInternal context) {
                context.setBody(Buffer.buffer());
            }
            routing.next();
        });
        router.route().last().handler(routing -> answer(routing, 404));
        router.route().order(Integer.MIN_VALUE).failureHandler(routing -> {
            if (routing.statusCode() > 0 && routing.statusCode() < 500) {
                answer(routing, routing.statusCode());
            } else {
                routing.next();
            }
        });
    }

    /** Decided here because the server's own refusal has no body. */
    private boolean isTooLarge(String contentLength) {
        return contentLength != null && contentLength.length() < 19 && Long.parseLong(contentLength) > largestBody;
    }

    private void answer(RoutingContext routing, int status) {
        HttpServerResponse response = routing.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        ErrorCode code = ErrorCode.ofStatus(status);
        Problem problem = Problem.of(code, Details.of(code, routing.request()), List.of(), RequestId.of(routing));
        // A request without a usable host fails before the route that adds these two to every answer.
        response.setStatusCode(code.status())
                .putHeader(RequestId.HEADER, problem.requestId())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (status == 413) {
            // What is still to come of the body is not read.
            response.putHeader("Connection", "close");
        }
        try {
            response.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
