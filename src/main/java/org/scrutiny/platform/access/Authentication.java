package org.scrutiny.platform.access;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** A way in which clients prove who they are. */
public interface Authentication {
    /**
     * The caller whose credentials a request contains; null if it contains none of this kind, or invalid ones. Called on the event
     * loop, so it must not wait, but it may complete later, such as when a key was fetched. Invalid credentials must not cost the
     * store anything.
     */
    Future<Caller> identify(RoutingContext routing);

    /**
     * What a response 401 says about this way in its header WWW-Authenticate, depending on what the request has tried; null if no
     * client can use it.
     */
    String challenge(HttpServerRequest request);

    /**
     * The account that invalid credentials of a request name, such as the id of a key; null if they name none. Whatever a person
     * could have entered by mistake, such as a secret or an address, is no such name.
     */
    default String claimed(RoutingContext routing) {
        return null;
    }

    /** The caller with this name, as of now; null if it is none of this kind, or has lost its access. */
    Caller find(String name);

    /** Whether any client can prove who it is in this way. */
    boolean hasCallers();
}
