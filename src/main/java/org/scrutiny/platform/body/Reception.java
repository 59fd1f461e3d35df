package org.scrutiny.platform.body;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Receives one body on the event loop, within limits of size and time. */
abstract class Reception {
    final RoutingContext routing;
    final HttpServerRequest request;
    private final long maxSize;
    private final Duration timeout;
    private long size;
    private boolean over;
    private long timer;

    Reception(RoutingContext routing, long maxSize, Duration timeout) {
        this.routing = routing;
        this.request = routing.request();
        this.maxSize = maxSize;
        this.timeout = timeout;
    }

    void start() {
        if (over || routing.response().closed()) {
            return;
        }
        timer = routing.vertx().setTimer(timeout.toMillis(), expired -> rejectLate());
        Held.add(routing, this::stop);
        request.handler(this::accept).endHandler(ended -> end()).exceptionHandler(this::fail);
        if (isContinueExpected()) {
            routing.response().writeContinue();
        }
        request.resume();
    }

    private boolean isContinueExpected() {
        return request.version() != HttpVersion.HTTP_1_0
                && "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
    }

    private void accept(Buffer part) {
        size += part.length();
        if (over) {
            return;
        }
        if (size > maxSize) {
            reject(tooLarge(maxSize));
        } else {
            add(part);
        }
    }

    private void end() {
        if (!over) {
            stop();
            complete();
        }
    }

    /**
     * Responds to a body that the server cannot decode. The server closes the connection as soon as this returns, so the response
     * is sent at once. Vert.x has told the response of the failure before, which has released what is {@link Held}.
     */
    final void fail(Throwable cause) {
        stop();
        if (!routing.failed()
                && !routing.response().closed()
                && !routing.response().headWritten()) {
            Rejection.of(
                    routing,
                    ProblemException.of(
                            ErrorCode.BAD_REQUEST,
                            "A chunk of the body is malformed. Send it in valid chunks, or with its Content-Length."));
            ((ConnectionBase) request.connection()).flush();
        }
    }

    void rejectLate() {
        reject(ProblemException.of(
                ErrorCode.REQUEST_TIMEOUT,
                "The body did not arrive in time. Send it again, in smaller parts if the connection is slow."));
    }

    /** Ends the reception with a problem. */
    void reject(ProblemException problem) {
        if (!over) {
            stop();
            Rejection.of(routing, problem);
        }
    }

    /** Ends the reception. */
    private void stop() {
        over = true;
        routing.vertx().cancelTimer(timer);
    }

    /** Number of bytes received so far. */
    long size() {
        return size;
    }

    /** Stores a part of the body. */
    abstract void add(Buffer part);

    /** Passes the request on after the last part. */
    abstract void complete();

    static ProblemException tooLarge(long maxSize) {
        return ProblemException.of(
                ErrorCode.TOO_LARGE, "The body is too large: at most " + maxSize + " bytes are allowed.");
    }
}
