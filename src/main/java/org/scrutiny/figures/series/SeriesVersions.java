package org.scrutiny.figures.series;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.scrutiny.platform.store.ReferenceDataCache;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.WriteCounters;

/**
 * The version of each series, raised in the transaction of every write to its observations, targets or judgements. The
 * version is the entity tag of everything computed from the series. Its row is the lock that lets one writer at a time
 * change the series.
 */
@Singleton
public class SeriesVersions {
    private static final String INSERT =
            "INSERT INTO series (indicator, area, version) VALUES (?, ?, 0) ON CONFLICT DO NOTHING";

    private static final String RAISE = "UPDATE series SET version = version + 1 WHERE indicator = ? AND area = ?";

    private static final String RAISE_FROM = RAISE + " AND version = ?";

    /** For a WITH clause; returns a row if the version was still the given one. Takes indicator, area and version. */
    public static final String RAISED = "raised AS (" + RAISE_FROM + " RETURNING version)";

    private static final String STATE = ReferenceDataCache.selectWithState("s.indicator, s.versions", """
            SELECT indicator, sum(version) AS versions FROM series
            WHERE indicator IN (%s) AND area IN (%s) GROUP BY indicator
            """, "s");

    private static final Comparator<SeriesKey> ORDER =
            Comparator.comparing(SeriesKey::indicator).thenComparing(SeriesKey::area);

    private final Sql sql;
    private final WriteCounters writes;

    SeriesVersions(Sql sql, WriteCounters writes) {
        this.sql = sql;
        this.writes = writes;
    }

    /** Raises the version and locks the series until the transaction ends. */
    public void raise(String indicator, String area) {
        writes.written(new SeriesKey(indicator, area));
        if (raiseExisting(indicator, area) == 0) {
            sql.update(INSERT, indicator, area);
            raiseExisting(indicator, area);
        }
    }

    /** Reads the state of a single series. */
    public Sql.Reading<?> reading(SeriesKey key, Consumer<SeriesState> step) {
        return reading(List.of(key.indicator()), List.of(key.area()), row -> step.accept(SeriesState.of(List.of(row))));
    }

    /**
     * Raises the version, unless another writer has raised it since it was read; cached responses are not invalidated.
     *
     * @return whether it was raised, and the series is locked until the transaction ends
     */
    public boolean raise(SeriesKey key, long from) {
        return sql.update(RAISE_FROM, key.indicator(), key.area(), from) > 0;
    }

    /** Invalidates the cached responses of a series when the transaction commits. */
    public void announce(SeriesKey key) {
        writes.written(key);
    }

    /** Locks these series until the transaction ends, without raising their versions. */
    public void lock(Collection<SeriesKey> series) {
        sql.batch(INSERT, parameters(series));
        sql.batch("UPDATE series SET version = version WHERE indicator = ? AND area = ?", parameters(series));
    }

    /** Raises the versions of series that this transaction has locked. */
    public void raise(Collection<SeriesKey> series) {
        series.forEach(writes::written);
        sql.batch(RAISE, parameters(series));
    }

    /** In a fixed order, so that two writers cannot deadlock. */
    private static List<List<Object>> parameters(Collection<SeriesKey> series) {
        return series.stream()
                .distinct()
                .sorted(ORDER)
                .map(one -> List.<Object>of(one.indicator(), one.area()))
                .toList();
    }

    /** The state of the series of these indicators in these areas, in one statement. */
    public SeriesState read(List<String> indicators, List<String> areas) {
        List<SeriesState.Row> rows = new ArrayList<>();
        sql.readTogether(List.of(reading(indicators, areas, rows::add)));
        return SeriesState.of(rows);
    }

    /** The same as part of a larger read. */
    Sql.Reading<?> reading(List<String> indicators, List<String> areas, Consumer<SeriesState.Row> step) {
        List<String> codes = indicators.isEmpty() ? List.of("") : indicators;
        List<Object> values = new ArrayList<>(codes);
        values.addAll(areas);
        return new Sql.Reading<>(
                String.format(Locale.ROOT, STATE, Sql.marks(codes), Sql.marks(areas)),
                values,
                row -> new SeriesState.Row(row.getLong(1), row.getString(2), row.getLong(3)),
                step);
    }

    private int raiseExisting(String indicator, String area) {
        return sql.update(RAISE, indicator, area);
    }
}
