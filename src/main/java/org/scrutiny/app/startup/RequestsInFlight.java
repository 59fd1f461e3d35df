package org.scrutiny.app.startup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps the store open until the last request has its response. The framework waits for requests too, but its count misses one
 * that arrives in the moment in which the shutdown begins.
 */
@Singleton
class RequestsInFlight {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    /** Before every other filter. */
    private static final int PRIORITY = 10_000;

    private final Phaser requests = new Phaser(1);

    void count(@Observes Filters filters) {
        filters.register(
                context -> {
                    requests.register();
                    context.addEndHandler(ended -> requests.arriveAndDeregister());
                    context.next();
                },
                PRIORITY);
    }

    void await(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        try {
            requests.awaitAdvanceInterruptibly(
                    requests.arriveAndDeregister(), TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // An open stream of events ends with the process.
        }
    }
}
