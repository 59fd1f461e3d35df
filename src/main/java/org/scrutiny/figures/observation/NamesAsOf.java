package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.platform.store.Sql;

/** Reads the names of indicators and areas as of a moment. */
@Singleton
class NamesAsOf {
    private final Indicators indicators;
    private final Areas areas;

    NamesAsOf(Indicators indicators, Areas areas) {
        this.indicators = indicators;
        this.areas = areas;
    }

    /** Reads the names for the rows of one statement; each indicator and area is looked up once. */
    Sql.RowMapper<ObservationReader.Names> asOf(Instant moment) {
        Map<String, Indicator> known = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        return row -> {
            Indicator indicator =
                    known.computeIfAbsent(row.getString("indicator"), code -> indicators.asKnown(code, moment));
            String area = names.computeIfAbsent(
                    row.getString("area"), code -> areas.asKnown(code, moment).name());
            return new ObservationReader.Names(
                    indicator.title(), indicator.unit(), indicator.decimals(), indicator.dueAfterDays(), area);
        };
    }
}
