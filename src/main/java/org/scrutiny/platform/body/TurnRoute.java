package org.scrutiny.platform.body;

import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.scrutiny.platform.settings.Settings;

/** Lets requests to the path of a {@link TurnRule} wait for their turn. */
@Singleton
class TurnRoute {
    private final Map<String, Turns> turnsByPath;

    TurnRoute(Settings settings, @All List<TurnRule> rules) {
        this.turnsByPath =
                rules.stream().collect(toMap(TurnRule::path, rule -> new Turns(rule.max(), settings.turnTimeout())));
    }

    /** After the body has been received. */
    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 2).handler(this::await);
    }

    private void await(RoutingContext routing) {
        Turns turns = turnsByPath.get(Paths.of(routing));
        if (turns == null) {
            routing.next();
            return;
        }
        routing.request().pause();
        turns.await(routing, () -> {
            routing.request().resume();
            routing.next();
        });
    }
}
