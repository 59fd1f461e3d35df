package org.scrutiny.platform.access;

import io.quarkus.arc.All;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.scrutiny.platform.settings.Mode;
import org.scrutiny.platform.settings.Settings;

/** Those who may send requests: in demonstration mode anyone, otherwise those whom an {@link Authentication} knows. */
@Singleton
public class Callers {
    private final boolean open;
    private final List<Authentication> ways;

    Callers(Settings settings, @All List<Authentication> ways) {
        this.open = settings.mode() == Mode.DEMONSTRATION;
        this.ways = ways;
    }

    /** The caller of a request; null if it has no valid credentials. */
    Future<Caller> identify(RoutingContext routing) {
        Future<Caller> found = Future.succeededFuture(open ? Caller.ANYONE : null);
        for (Authentication way : ways) {
            found = found.compose(caller -> caller == null ? way.identify(routing) : Future.succeededFuture(caller));
        }
        return found;
    }

    /** Adds to a response 401 how clients can prove who they are. */
    void addChallenges(RoutingContext routing) {
        ways.stream()
                .map(way -> way.challenge(routing.request()))
                .filter(Objects::nonNull)
                .forEach(challenge -> routing.response().headers().add("WWW-Authenticate", challenge));
    }

    /** The account that the invalid credentials of a request name; null if they name none. */
    public String claimed(RoutingContext routing) {
        return ways.stream()
                .map(way -> way.claimed(routing))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The caller with a name, with the roles and the scope of now; null if it may send no requests any longer. */
    public Caller find(String name) {
        return open
                ? Caller.ANYONE.named(name)
                : ways.stream()
                        .map(way -> way.find(name))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Whether anyone can send requests. */
    public boolean exist() {
        return open || ways.stream().anyMatch(Authentication::hasCallers);
    }
}
