package org.scrutiny.platform.body;

/** Limits how many requests to a path are served at once. Further ones wait for a short time, then they are rejected. */
public interface TurnRule {
    /** The exact path, such as {@code /v1/areas}. */
    String path();

    /** How many requests are served at once. */
    int max();
}
