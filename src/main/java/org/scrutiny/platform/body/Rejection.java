package org.scrutiny.platform.body;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.scrutiny.platform.problem.ProblemException;

/** Rejects a request before a resource serves it. */
public final class Rejection {
    /** How long a client may go on sending a rejected body, so that it reads the response before the connection is closed. */
    private static final long LINGER_MILLIS = 2_000;

    private Rejection() {}

    /** Responds with the problem, unless the request already has a response, and drops the rest of the body. */
    public static void of(RoutingContext routing, ProblemException problem) {
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

    /** Whether the client sends a body. */
    public static boolean hasBody(HttpServerRequest request) {
        return announcedSize(request) > 0 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** The Content-Length; 0 if there is none. */
    static long announcedSize(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.length() < 19 ? Long.parseLong(length) : 0;
    }
}
