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
 * Answers what fails before or beside the REST layer: an address or a body that is too large, an address that no route
 * knows or can read. Also gives every answer its request id.
 */
@Singleton
class HttpFailures {
    private static final int LONGEST_ADDRESS = 8_000;

    private final ObjectMapper json;

    private final BodyLimit limit;

    HttpFailures(ObjectMapper json, BodyLimit limit) {
        this.json = json;
        this.limit = limit;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(routing -> {
            routing.response().putHeader(RequestId.HEADER, RequestId.of(routing));
            if (routing.request().uri().length() > LONGEST_ADDRESS) {
                answer(routing, 414);
            } else if (limit.isExceeded(routing)) {
                answer(routing, 413);
            } else {
                routing.next();
            }
        });
        limit.install(router);
        router.route().last().handler(routing -> answer(routing, 404));
        router.route().order(Integer.MIN_VALUE).failureHandler(routing -> {
            if (routing.statusCode() > 0 && routing.statusCode() < 500) {
                answer(routing, routing.statusCode());
            } else {
                routing.next();
            }
        });
    }

    private void answer(RoutingContext routing, int status) {
        HttpServerResponse response = routing.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        ErrorCode code = ErrorCode.ofStatus(status);
        Problem problem =
                Problem.of(code, DefaultDetails.of(code, routing.request()), List.of(), RequestId.of(routing));
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
