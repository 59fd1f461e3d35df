package org.scrutiny.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id under which one request is found in answers and in the log: the caller's own, or a new one. */
final class RequestId {
    static final String HEADER = "X-Request-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    static String of(RoutingContext routing) {
        String known = routing.get(HEADER);
        if (known == null) {
            String sent = routing.request().getHeader(HEADER);
            known = sent != null && ACCEPTED.matcher(sent).matches()
                    ? sent
                    : UUID.randomUUID().toString();
            routing.put(HEADER, known);
        }
        return known;
    }
}
