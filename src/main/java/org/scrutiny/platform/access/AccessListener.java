package org.scrutiny.platform.access;

import io.vertx.ext.web.RoutingContext;
import org.scrutiny.platform.http.Endpoint;

/** Learns how requests were answered in production mode, such as to record it. */
public interface AccessListener {
    /**
     * Called on the event loop when a response begins, which has its status then; it must not wait.
     *
     * @param caller null if the request has no valid credentials
     * @param endpoint the operation; null if there is none
     */
    void answered(RoutingContext routing, Caller caller, Endpoint endpoint);
}
