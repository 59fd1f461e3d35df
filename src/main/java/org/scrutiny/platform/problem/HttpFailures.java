package org.scrutiny.platform.problem;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/**
 * Responds to failures outside the REST layer: a request that a {@link RequestCheck} rejects, a body that is not received, an
 * address that is too long, malformed or has no route. Also adds the request id to every response.
 */
@Singleton
class HttpFailures {
    private static final int MAX_ADDRESS_LENGTH = 8_000;

    private final ProblemWriter writer;
    private final List<RequestCheck> checks;

    HttpFailures(ProblemWriter writer, @All List<RequestCheck> checks) {
        this.writer = writer;
        this.checks = checks;
    }

    void install(@Observes Router router) {
        addTo(router, checks);
    }

    void installManagement(@Observes ManagementInterface management) {
        addTo(
                management.router(),
                checks.stream().filter(RequestCheck::isForManagement).toList());
    }

    private void addTo(Router router, List<RequestCheck> applied) {
        router.route().order(Integer.MIN_VALUE).handler(routing -> {
            writer.addHeaders(routing.response(), RequestId.of(routing));
            ProblemException failure = findFailure(applied, routing.request());
            if (failure != null) {
                writer.respondAndClose(routing.request(), failure.problem(RequestId.of(routing)));
            } else if (routing.request().uri().length() > MAX_ADDRESS_LENGTH) {
                respond(routing, 414);
            } else {
                routing.next();
            }
        });
        router.route().last().handler(routing -> respond(routing, 404));
        router.route().order(Integer.MIN_VALUE).failureHandler(routing -> {
            if (routing.failure() instanceof ProblemException failure) {
                writer.respond(routing.request(), failure.problem(RequestId.of(routing)));
            } else if (routing.failure() != null && StoreFailures.isOutage(routing.failure())) {
                respond(routing, StoreFailures.codeOf(routing.failure()));
            } else if (routing.statusCode() > 0 && routing.statusCode() < 500) {
                respond(routing, routing.statusCode());
            } else {
                routing.next();
            }
        });
    }

    private static ProblemException findFailure(List<RequestCheck> checks, HttpServerRequest request) {
        return checks.stream()
                .map(check -> check.findFailure(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void respond(RoutingContext routing, int status) {
        respond(routing, ErrorCode.ofStatus(status));
    }

    private void respond(RoutingContext routing, ErrorCode code) {
        writer.respond(
                routing.request(),
                Problem.of(code, DefaultDetails.of(code, routing.request()), List.of(), RequestId.of(routing)));
    }
}
