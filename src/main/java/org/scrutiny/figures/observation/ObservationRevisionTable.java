package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import org.scrutiny.platform.store.HistoryTable;

/** The history of observations, which has columns of its own instead of documents. */
@Singleton
class ObservationRevisionTable implements HistoryTable {
    @Override
    public String name() {
        return "observation_revision";
    }
}
