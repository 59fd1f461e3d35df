package org.scrutiny.platform.body;

import io.quarkus.arc.All;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
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
    private final List<TurnRule> rules;
    private final List<BodyLimitRule> files;

    StoreTurns(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            @All List<TurnRule> rules,
            @All List<BodyLimitRule> files) {
        this.turns = new Turns(PER_CONNECTION * connections, TIMEOUT);
        this.rules = rules;
        this.files = files;
    }

    /** After the cached responses. */
    void install(@Observes Router router) {
        router.route("/v1/*").order(Integer.MIN_VALUE + 11).handler(this::await);
    }

    private void await(RoutingContext routing) {
        if (hasOwnTurn(routing)) {
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

    private boolean hasOwnTurn(RoutingContext routing) {
        String path = Paths.of(routing);
        return path != null
                && (files.stream().anyMatch(file -> file.path().equals(path))
                        || rules.stream()
                                .anyMatch(
                                        rule -> rule.appliesTo(routing.request().method(), path)));
    }
}
