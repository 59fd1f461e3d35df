package org.scrutiny.figures.observation;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import org.scrutiny.platform.body.TurnRule;
import org.scrutiny.platform.settings.Settings;

/** Limits how many exports run at once, each of which holds a connection of the pool. */
@Singleton
class ExportTurns implements TurnRule {
    private final int max;

    ExportTurns(Settings settings) {
        this.max = settings.maxExports();
    }

    @Override
    public boolean appliesTo(HttpMethod method, String path) {
        return path.equals("/v1/observations/export");
    }

    @Override
    public int max() {
        return max;
    }
}
