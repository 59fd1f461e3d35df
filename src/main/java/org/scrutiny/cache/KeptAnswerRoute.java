package org.scrutiny.cache;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.scrutiny.api.Tags;

/** Answers from what is kept before anything else is asked; everything that is not kept goes its usual way. */
@Singleton
class KeptAnswerRoute {
    /** Behind what looks at every request: its id, its length. */
    private static final int ORDER = Integer.MIN_VALUE + 10;

    private final KeptAnswers answers;

    KeptAnswerRoute(KeptAnswers answers) {
        this.answers = answers;
    }

    void install(@Observes Router router) {
        if (answers.areOn()) {
            router.route("/v1/*").order(ORDER).handler(this::answer);
        }
    }

    /** What an answer is kept under: links in it name the host. */
    static String address(HttpServerRequest request) {
        return request.authority() + request.uri();
    }

    private void answer(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        KeptAnswer answer = HttpMethod.GET.equals(request.method()) && acceptsJson(request.getHeader("Accept"))
                ? answers.current(address(request))
                : null;
        if (answer == null) {
            routing.next();
            return;
        }
        HttpServerResponse response = routing.response().putHeader("X-Content-Type-Options", "nosniff");
        if (answer.tag() != null) {
            response.putHeader("ETag", '"' + answer.tag() + '"');
            if (Tags.matches(request.getHeader("If-None-Match"), answer.tag())) {
                response.setStatusCode(304).end();
                return;
            }
        }
        response.putHeader("Content-Type", answer.mediaType()).end(answer.body());
    }

    private static boolean acceptsJson(String accept) {
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }
}
