package org.scrutiny.platform.body;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets requests wait for the database in the order of their arrival, before they take a thread. The pool of connections is not
 * fair, and a request may need several connections, so under load one of them would wait too long in the end.
 */
@Singleton
class StoreTurns {
    /** Requests for each connection, so that none is idle while a request computes. */
    private static final int PER_CONNECTION = 2;

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final String END = StoreTurns.class.getName();

    private final Turns turns;

    StoreTurns(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.turns = new Turns(PER_CONNECTION * connections, TIMEOUT);
    }

    /** After the cached responses. */
    void install(@Observes Router router) {
        router.route("/v1/*").order(Integer.MIN_VALUE + 11).handler(this::await);
    }

    private void await(RoutingContext routing) {
        if (Turns.hasTaken(routing)) {
            routing.next();
            return;
        }
        routing.request().pause();
        turns.await(routing, end -> {
            routing.put(END, end);
            routing.request().resume();
            routing.next();
        });
    }

    /** A resource has returned, so that writing its response remains. */
    static void end(RoutingContext routing) {
        Runnable end = routing.get(END);
        if (end != null) {
            end.run();
        }
    }
}
