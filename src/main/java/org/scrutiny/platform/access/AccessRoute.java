package org.scrutiny.platform.access;

import io.quarkus.arc.All;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrutiny.platform.body.Paths;
import org.scrutiny.platform.body.Rejection;
import org.scrutiny.platform.http.Endpoint;
import org.scrutiny.platform.http.Endpoints;
import org.scrutiny.platform.http.UriTemplate;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.settings.Mode;
import org.scrutiny.platform.settings.Settings;

/**
 * Finds out who sends a request and rejects one that may not be served, before its body is received and before a cached response
 * is sent. Without credentials, a path that exists looks like one that does not. {@link AccessFilter} checks the operation again
 * when it is known for certain.
 */
@Singleton
class AccessRoute {
    /** What everyone may read: the probes, and the page that explains a rejection. */
    private static final Set<String> OPEN =
            Set.of("/q/health/live", "/q/health/ready", "/problems.html", "/scrutiny.css");

    private static final Pattern API_PAGES = Pattern.compile("/q/(openapi|swagger-ui).*");

    private final Callers callers;
    private final Endpoints endpoints;
    private final RateLimits rates;
    private final List<AccessListener> listeners;
    private final boolean inProduction;
    private final boolean hasApiPages;

    AccessRoute(
            Callers callers,
            Endpoints endpoints,
            RateLimits rates,
            @All List<AccessListener> listeners,
            Settings settings) {
        this.callers = callers;
        this.endpoints = endpoints;
        this.rates = rates;
        this.listeners = listeners;
        this.inProduction = settings.mode() == Mode.PRODUCTION;
        this.hasApiPages = !inProduction || settings.apiPages();
    }

    /** After the headers of every response, and before the body is received. */
    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::identify);
    }

    private void identify(RoutingContext routing) {
        Future<Caller> identified = callers.identify(routing);
        if (identified.isComplete()) {
            decide(routing, identified.result());
            return;
        }
        routing.request().pause();
        identified.onComplete(done -> {
            routing.request().resume();
            // Credentials that cannot be checked are not valid.
            decide(routing, done.result());
        });
    }

    private void decide(RoutingContext routing, Caller caller) {
        if (!inProduction) {
            new RequestAccess(caller, true).addTo(routing);
            routing.next();
            return;
        }
        String path = Paths.of(routing);
        Endpoint endpoint =
                path == null ? null : endpoints.find(routing.request().method().name(), path);
        ProblemException failure = findFailure(routing, path, caller, endpoint);
        if (caller != null || failure != null) {
            routing.addHeadersEndHandler(begun -> {
                Endpoint served = endpoint == null ? endpoints.find(RequestAccess.handlerOf(routing)) : endpoint;
                listeners.forEach(listener -> listener.answered(routing, caller, served));
            });
        }
        if (failure == null) {
            if (caller != null) {
                new RequestAccess(caller, endpoint != null).addTo(routing);
            }
            routing.next();
        } else {
            UriTemplate.set(routing.request(), endpoint == null ? null : endpoint.path());
            if (failure.code() == ErrorCode.UNAUTHENTICATED) {
                callers.addChallenges(routing);
            }
            Rejection.of(routing, failure);
        }
    }

    private ProblemException findFailure(RoutingContext routing, String path, Caller caller, Endpoint endpoint) {
        boolean hasRights = caller != null && !caller.roles().isEmpty();
        if (!hasRights && isOpen(routing, path)) {
            return null;
        }
        ProblemException tooMany = caller == null ? rates.countStranger(routing) : rates.count(routing, caller);
        if (tooMany != null) {
            return tooMany;
        }
        if (endpoint != null || !hasRights) {
            return AccessRules.findFailure(caller, endpoint == null ? null : endpoint.handler());
        }
        return !hasApiPages && path != null && API_PAGES.matcher(path).matches()
                ? ProblemException.of(
                        ErrorCode.UNKNOWN_PATH,
                        "The pages about the operations are not served. SCRUTINY_API_PAGES=true would serve them.")
                : null;
    }

    /** A browser asks with OPTIONS, and without credentials, what it may send. No body is received for nobody. */
    private static boolean isOpen(RoutingContext routing, String path) {
        HttpMethod method = routing.request().method();
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return !Rejection.hasBody(routing.request())
                && (method.equals(HttpMethod.OPTIONS) || (reads && path != null && OPEN.contains(path)));
    }
}
