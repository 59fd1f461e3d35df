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
 * Responds to failures outside the REST layer: a body that is not received, an address that is too long, malformed or
 * has no route. Also adds the request id to every response.
 */
@Singleton
class HttpFailures {
    private static final int MAX_ADDRESS_LENGTH = 8_000;

    private final ObjectMapper json;

    HttpFailures(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(routing -> {
            routing.response().putHeader(RequestId.HEADER, RequestId.of(routing));
            if (routing.request().uri().length() > MAX_ADDRESS_LENGTH) {
                respond(routing, 414);
            } else {
                routing.next();
            }
        });
        router.route().last().handler(routing -> respond(routing, 404));
        router.route().order(Integer.MIN_VALUE).failureHandler(routing -> {
            if (routing.failure() instanceof ProblemException failure) {
                respond(routing, failure.problem(RequestId.of(routing)));
            } else if (routing.statusCode() > 0 && routing.statusCode() < 500) {
                respond(routing, routing.statusCode());
            } else {
                routing.next();
            }
        });
    }

    private void respond(RoutingContext routing, int status) {
        ErrorCode code = ErrorCode.ofStatus(status);
        respond(
                routing,
                Problem.of(code, DefaultDetails.of(code, routing.request()), List.of(), RequestId.of(routing)));
    }

    private void respond(RoutingContext routing, Problem problem) {
        HttpServerResponse response = routing.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        // A request without a usable host fails before the route that adds these two headers to every response.
        response.setStatusCode(problem.status())
                .putHeader(RequestId.HEADER, problem.requestId())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (problem.status() == 503) {
            response.putHeader("Retry-After", ExceptionMappers.RETRY_AFTER_SECONDS);
        }
        if (!routing.request().isEnded()) {
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
