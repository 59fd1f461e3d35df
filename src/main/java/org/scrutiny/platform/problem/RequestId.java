package org.scrutiny.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id of a request in its response and in the log: the client's own, or a new one. */
public final class RequestId {
    static final String NAME = "X-Request-Id";
    static final CharSequence HEADER = HttpHeaders.createOptimized(NAME);

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The id of a request, the same at each call. */
    public static String of(RoutingContext routing) {
        String known = routing.get(NAME);
        if (known == null) {
            known = of(routing.request());
            routing.put(NAME, known);
        }
        return known;
    }

    /** The id of a request that is not routed; a new one at each call unless the client sent one. */
    static String of(HttpServerRequest request) {
        String sent = request.headers().get(HEADER);
        return sent != null && ACCEPTED.matcher(sent).matches() ? sent : generate();
    }

    /** The id must be unique, but need not be hard to guess. */
    private static String generate() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
