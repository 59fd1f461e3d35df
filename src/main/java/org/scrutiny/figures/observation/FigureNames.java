package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.Sql;

/** Finds the parts of an observation that come from its indicator and its area. */
@Singleton
class FigureNames {
    private final Indicators indicators;
    private final Areas areas;

    FigureNames(Indicators indicators, Areas areas) {
        this.indicators = indicators;
        this.areas = areas;
    }

    /** The parts of an observation that come from its indicator and its area. */
    record Names(String title, String unit, int decimals, int dueAfterDays, String area) {
        static Names in(ResultSet row) throws SQLException {
            return new Names(
                    row.getString("title"),
                    row.getString("unit"),
                    row.getInt("decimals"),
                    row.getInt("due_after_days"),
                    row.getString("name"));
        }

        private static Names of(Indicator indicator, String area) {
            return new Names(indicator.title(), indicator.unit(), indicator.decimals(), indicator.dueAfterDays(), area);
        }
    }

    /** The current names for a stored figure. */
    Names find(FigureKey key) {
        return Names.of(
                indicators.find(key.indicator()).orElseThrow(),
                areas.find(key.area()).orElseThrow().name());
    }

    /** Reads the names for the rows of one statement as of a moment; each indicator and area is looked up once. */
    Sql.RowMapper<Names> asOf(Instant moment) {
        Map<String, Indicator> known = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        return row -> Names.of(
                known.computeIfAbsent(row.getString("indicator"), code -> indicators.asKnown(code, moment)),
                names.computeIfAbsent(
                        row.getString("area"),
                        code -> areas.asKnown(code, moment).name()));
    }
}
