package org.scrutiny.intake.imports;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import org.scrutiny.platform.body.TurnRule;

/** Limits how many clients watch imports at once. */
@Singleton
class WatchTurns implements TurnRule {
    private static final int MAX_WATCHERS = 500;

    @Override
    public boolean appliesTo(HttpMethod method, String path) {
        return path.startsWith(ImportResource.PATH + "/") && path.endsWith("/events");
    }

    @Override
    public int max() {
        return MAX_WATCHERS;
    }
}
