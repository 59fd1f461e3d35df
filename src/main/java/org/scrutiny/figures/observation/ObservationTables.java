package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.platform.store.NumberedTables;

/** The states of observations have columns of their own instead of rows in the history of resources. */
@Singleton
class ObservationTables implements NumberedTables {
    @Override
    public List<String> names() {
        return List.of("observation", "observation_history");
    }
}
