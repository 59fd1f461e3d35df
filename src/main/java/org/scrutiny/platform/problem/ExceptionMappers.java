package org.scrutiny.platform.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every exception of the REST layer to a problem. */
@Singleton
class ExceptionMappers {
    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);
    static final String RETRY_AFTER_SECONDS = "5";

    @ServerExceptionMapper
    RestResponse<Problem> problem(ProblemException failure, RoutingContext routing) {
        return response(failure.code(), failure.problem(RequestId.of(routing)));
    }

    @ServerExceptionMapper
    RestResponse<Problem> webApplication(WebApplicationException failure, RoutingContext routing) {
        // Quarkus REST wraps the exceptions of parameter converters.
        if (failure.getCause() instanceof ProblemException problem) {
            return problem(problem, routing);
        }
        int status = failure.getResponse().getStatus();
        return status >= 500 ? other(failure, routing) : plain(ErrorCode.ofStatus(status), routing);
    }

    @ServerExceptionMapper
    RestResponse<Problem> other(Throwable failure, RoutingContext routing) {
        ErrorCode code = StoreFailures.codeOf(failure);
        if (failure instanceof IOException && routing.response().closed()) {
            LOG.debugf("The client of request %s has left", RequestId.of(routing));
        } else if (code.status() >= 500) {
            LOG.errorf(
                    code == ErrorCode.INTERNAL_ERROR ? failure : null,
                    "%s %s failed with %s, request %s",
                    routing.request().method(),
                    routing.request().path(),
                    code.code(),
                    RequestId.of(routing));
        } else if (code == ErrorCode.CONFLICT) {
            LOG.infof(
                    "%s %s lost to another transaction, request %s: %s",
                    routing.request().method(), routing.request().path(), RequestId.of(routing), failure.getMessage());
        }
        return plain(code, routing);
    }

    private static RestResponse<Problem> plain(ErrorCode code, RoutingContext routing) {
        String detail = DefaultDetails.of(code, routing.request());
        return response(code, Problem.of(code, detail, List.of(), RequestId.of(routing)));
    }

    private static RestResponse<Problem> response(ErrorCode code, Problem problem) {
        var builder = RestResponse.ResponseBuilder.<Problem>create(code.status())
                .entity(problem)
                .type(MediaType.valueOf(Problem.MEDIA_TYPE));
        if (code.status() == 503) {
            builder.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return builder.build();
    }
}
