package org.scrutiny.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * One version for each series (an indicator in an area), raised in the transaction of every write to its observations or
 * targets. It is the entity tag of what is computed from the series, and its row is the lock that lets one writer at a
 * time change the series.
 */
@Singleton
public class SeriesVersions {
    private final Sql sql;

    SeriesVersions(Sql sql) {
        this.sql = sql;
    }

    /** Raises the version and keeps other writers of the series out until the transaction ends. */
    public void raise(String indicator, String area) {
        if (raiseExisting(indicator, area) == 0) {
            sql.update(
                    "INSERT INTO series (indicator, area, version) VALUES (?, ?, 0) ON CONFLICT DO NOTHING",
                    indicator,
                    area);
            raiseExisting(indicator, area);
        }
    }

    /** The version, or empty if nothing was ever written to the series. */
    public Optional<Long> current(String indicator, String area) {
        return sql
                .query(
                        "SELECT version FROM series WHERE indicator = ? AND area = ?",
                        row -> row.getLong(1),
                        List.of(indicator, area))
                .stream()
                .findFirst();
    }

    private int raiseExisting(String indicator, String area) {
        return sql.update("UPDATE series SET version = version + 1 WHERE indicator = ? AND area = ?", indicator, area);
    }
}
