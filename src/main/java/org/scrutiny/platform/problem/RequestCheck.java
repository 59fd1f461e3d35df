package org.scrutiny.platform.problem;

import io.vertx.core.http.HttpServerRequest;

/** A check of every request, by its address and its headers alone. */
public interface RequestCheck {
    /** The reason to reject a request, whose connection is then closed; null if it may pass. */
    ProblemException findFailure(HttpServerRequest request);

    /** Whether requests to the management port are checked too. */
    boolean isForManagement();
}
