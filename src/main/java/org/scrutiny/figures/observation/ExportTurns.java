package org.scrutiny.figures.observation;

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
    public String path() {
        return "/v1/observations/export";
    }

    @Override
    public int max() {
        return max;
    }
}
