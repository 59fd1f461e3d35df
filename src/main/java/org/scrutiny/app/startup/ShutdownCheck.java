package org.scrutiny.app.startup;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.problem.RequestCheck;

/**
 * Rejects requests as soon as the shutdown begins. The framework waits for those that it has received before it closes the
 * connections and the store, but would execute one that arrives after the last of them and close its connection.
 */
@Singleton
class ShutdownCheck implements RequestCheck {
    private volatile boolean stopping;

    /** The framework announces a shutdown before it counts the requests in flight. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    @Override
    public boolean isForManagement() {
        return false;
    }

    @Override
    public ProblemException findFailure(HttpServerRequest request) {
        return stopping
                ? ProblemException.of(
                        ErrorCode.SERVICE_BUSY, "The service is shutting down. Retry after the given time.")
                : null;
    }
}
