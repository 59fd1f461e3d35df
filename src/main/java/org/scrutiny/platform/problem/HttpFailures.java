package org.scrutiny.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Responds to failures outside the REST layer: an address or a body that is too large, an address that is malformed or
 * has no route. Also adds the request id to every response.
 */
@Singleton
class HttpFailures {
    private static final int MAX_ADDRESS_LENGTH = 8_000;

    private final ObjectMapper json;

    private final BodyLimit limit;

    HttpFailures(ObjectMapper json, BodyLimit limit) {
        this.json = json;
        this.limit = limit;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(routing -> {
            routing.response().putHeader(RequestId.HEADER, RequestId.of(routing));
            if (routing.request().uri().length() > MAX_ADDRESS_LENGTH) {
                respond(routing, 414);
            } else if (limit.isExceeded(routing)) {
                respond(routing, 413);
            } else {
                routing.next();
            }
        });
        limit.install(router);
        router.route().last().handler(routing -> respond(routing, 404));
        router.route().order(Integer.MIN_VALUE).failureHandler(routing -> {
            if (routing.statusCode() > 0 && routing.statusCode() < 500) {
                respond(routing, routing.statusCode());
            } else {
                routing.next();
            }
        });
    }

    private void respond(RoutingContext routing, int status) {
        HttpServerResponse response = routing.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        ErrorCode code = ErrorCode.ofStatus(status);
        Problem problem =
                Problem.of(code, DefaultDetails.of(code, routing.request()), List.of(), RequestId.of(routing));
        // A request without a usable host fails before the route that adds these two headers to every response.
        response.setStatusCode(code.status())
                .putHeader(RequestId.HEADER, problem.requestId())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (status == 413) {
            // The rest of the body is not read.
            response.putHeader("Connection", "close");
        }
        try {
            response.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
