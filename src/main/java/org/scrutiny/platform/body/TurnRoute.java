package org.scrutiny.platform.body;

import io.quarkus.arc.All;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.platform.settings.Settings;

/** Lets requests to which a {@link TurnRule} applies wait for their turn. */
@Singleton
class TurnRoute {
    private record Limit(TurnRule rule, Turns turns) {}

    private final List<Limit> limits;

    TurnRoute(Settings settings, @All List<TurnRule> rules) {
        this.limits = rules.stream()
                .map(rule -> new Limit(rule, new Turns(rule.max(), settings.turnTimeout())))
                .toList();
    }

    /** After the body has been received. */
    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 3).handler(this::await);
    }

    private void await(RoutingContext routing) {
        String path = Paths.of(routing);
        for (Limit limit : limits) {
            if (path != null && limit.rule.appliesTo(routing.request().method(), path)) {
                routing.request().pause();
                limit.turns.await(routing, end -> {
                    routing.request().resume();
                    routing.next();
                });
                return;
            }
        }
        routing.next();
    }
}
