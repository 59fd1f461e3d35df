package org.scrutiny.platform.body;

import io.vertx.ext.web.RoutingContext;
import org.scrutiny.platform.problem.ProblemException;

/** Rejects a request before a resource serves it. */
final class Rejection {
    /** How long a client may go on sending a rejected body, so that it reads the response before the connection is closed. */
    private static final long LINGER_MILLIS = 2_000;

    private Rejection() {}

    /** Responds with the problem, unless the request already has a response, and drops the rest of the body. */
    static void of(RoutingContext routing, ProblemException problem) {
        if (!routing.failed() && !routing.response().ended()) {
            routing.fail(problem.code().status(), problem);
            routing.request().resume();
            routing.vertx().setTimer(LINGER_MILLIS, over -> {
                if (!routing.request().isEnded()) {
                    routing.request().connection().close();
                }
            });
        }
    }
}
