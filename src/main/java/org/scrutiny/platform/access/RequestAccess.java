package org.scrutiny.platform.access;

import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Method;

/**
 * What was decided about a request before its body was received.
 *
 * @param granted whether its operation is known, and the caller may use it
 */
public record RequestAccess(Caller caller, boolean granted) {
    private static final String KEY = RequestAccess.class.getName();
    private static final String HANDLER = KEY + ".handler";

    void addTo(RoutingContext routing) {
        routing.put(KEY, this);
    }

    /** The caller of a request; null if it has no valid credentials. */
    static Caller callerOf(RoutingContext routing) {
        RequestAccess access = routing.get(KEY);
        return access == null ? null : access.caller;
    }

    static void addHandler(RoutingContext routing, Method handler) {
        routing.put(HANDLER, handler);
    }

    /** The method of the resource that a request has reached; null if none. */
    public static Method handlerOf(RoutingContext routing) {
        return routing.get(HANDLER);
    }

    /** Whether a cached response may answer a request: the caller may send it and sees what all others see. */
    public static boolean allowsCachedResponse(RoutingContext routing) {
        RequestAccess access = routing.get(KEY);
        return access != null && access.granted && access.caller.sharesResponses();
    }
}
