package org.scrutiny.platform.body;

import io.vertx.core.http.HttpMethod;

/** Limits how many requests of a kind are served at once. Further ones wait for a short time, then they are rejected. */
public interface TurnRule {
    /** Whether a request is of this kind. The path is normalised, such as {@code /v1/areas}. */
    boolean appliesTo(HttpMethod method, String path);

    /** How many requests are served at once. */
    int max();
}
