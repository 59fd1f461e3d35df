package org.scrutiny.platform.responsecache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.scrutiny.platform.rest.ETags;

/** Answers from what is kept before anything else is asked; everything that is not kept goes its usual way. */
@Singleton
class CachedResponseRoute {
    /** Behind what looks at every request: its id, its length. */
    private static final int ORDER = Integer.MIN_VALUE + 10;

    private static final CharSequence TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");

    private final ResponseCache answers;

    CachedResponseRoute(ResponseCache answers) {
        this.answers = answers;
    }

    void install(@Observes Router router) {
        if (answers.areOn()) {
            router.route("/v1/*").order(ORDER).handler(this::answer);
        }
    }

    /** What an answer is kept under: links in it name the host. */
    static String address(HttpServerRequest request) {
        String host = request.headers().get(HttpHeaders.HOST);
        return (host == null ? String.valueOf(request.authority()) : host) + request.uri();
    }

    private void answer(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        CachedResponse answer = HttpMethod.GET.equals(request.method())
                        && acceptsJson(request.headers().get(HttpHeaders.ACCEPT))
                ? answers.current(address(request))
                : null;
        if (answer == null) {
            routing.next();
            return;
        }
        HttpServerResponse response = routing.response().putHeader(TYPE_OPTIONS, NO_SNIFF);
        if (answer.tag() != null) {
            response.putHeader(HttpHeaders.ETAG, '"' + answer.tag() + '"');
            if (ETags.matches(request.headers().get(HttpHeaders.IF_NONE_MATCH), answer.tag())) {
                response.setStatusCode(304).end();
                return;
            }
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, answer.mediaType()).end(answer.body());
    }

    private static boolean acceptsJson(String accept) {
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }
}
