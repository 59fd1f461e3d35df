package org.scrutiny.bench;

import java.util.function.Function;

/**
 * Another server on the same tables.
 *
 * @param series the path of a series' 60 observations
 * @param page the path of the first 1,000 observations
 * @param goal of the service's rate for a series compared with this one's
 */
record Peer(String name, Server server, Function<SeriesPaths, String> series, String page, Goal goal)
        implements AutoCloseable {
    @Override
    public void close() {
        server.close();
    }
}
