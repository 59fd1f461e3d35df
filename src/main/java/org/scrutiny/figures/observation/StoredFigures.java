package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.scrutiny.figures.publication.PeriodLock;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.Sql;

/** Reads and writes the current states of figures; every write also goes into the history. */
@Singleton
class StoredFigures {
    private static final String FIND = String.format(
            Locale.ROOT, """
            SELECT o.*, %s
            FROM (SELECT k.indicator, k.area, k.period_start, k.period_end,
                    coalesce(f.period_type, k.period_type) AS period_type, f.id, f.received_at, %s
                FROM unnest(?, ?, ?, ?, ?) AS k (indicator, area, period_start, period_end, period_type)
                LEFT JOIN observation f ON f.indicator = k.indicator AND f.area = k.area
                    AND f.period_start = k.period_start AND f.period_end = k.period_end) o
            LEFT JOIN indicator i ON i.code = o.indicator
            LEFT JOIN sign_off s ON %s
            """, PeriodLock.COLUMNS, StoredFigure.each(StoredFigure.STATE, "f.$"), SignedPeriod.OF_FIGURE);

    private static final String INSERT = String.format(
            Locale.ROOT,
            "INSERT INTO observation (%s, received_at) VALUES (%s, ?)",
            StoredFigure.COLUMNS,
            StoredFigure.each(StoredFigure.COLUMNS, "?"));

    private static final String UPDATE =
            "UPDATE observation SET " + StoredFigure.each(StoredFigure.STATE, "$ = ?") + " WHERE id = ?";

    private static final String DELETE = "DELETE FROM observation WHERE id = ?";

    private final Sql sql;
    private final ObservationHistory history;

    StoredFigures(Sql sql, ObservationHistory history) {
        this.sql = sql;
        this.history = history;
    }

    /**
     * Finds the figures to change, and the sign-offs of their periods, in one statement. The caller holds the locks of their
     * series. Publishing takes those too, so nothing is published between this check and the write.
     */
    Map<FigureKey, FoundFigure> find(Collection<? extends FigureChange> changes) {
        List<Sql.ArrayColumn> columns = new ArrayList<>(
                FigureKey.columns(changes.stream().map(FigureChange::key).toList()));
        columns.add(new Sql.ArrayColumn("varchar", changes.stream().map(FigureChange::periodType)));
        Map<FigureKey, FoundFigure> found = new HashMap<>();
        sql.query(FIND, row -> Map.entry(FigureKey.in(row), found(row)), columns)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static FoundFigure found(ResultSet row) throws SQLException {
        return new FoundFigure(row.getObject("id") == null ? null : StoredFigure.in(row), PeriodLock.in(row));
    }

    /**
     * Stores new figures and new states of stored ones.
     *
     * @return the new ones as stored; only a single one has its id, because files do not need theirs
     */
    List<StoredFigure> save(List<StoredFigure> created, List<StoredFigure> revised) {
        List<StoredFigure> inserted = insert(created);
        sql.batch(
                UPDATE,
                revised.stream().map(figure -> figure.state(figure.id())).toList());
        history.recordStates(Stream.concat(created.stream(), revised.stream()).toList());
        return inserted;
    }

    private List<StoredFigure> insert(List<StoredFigure> created) {
        if (created.size() == 1) {
            StoredFigure only = created.get(0);
            return List.of(only.withId(sql.insert(INSERT, only.values(), "id")));
        }
        sql.batch(INSERT, created.stream().map(StoredFigure::values).toList());
        return created;
    }

    /**
     * Deletes figures; their history stays and records the deletion.
     *
     * @param reason null for none
     */
    void delete(Collection<StoredFigure> figures, Instant at, String by, String reason) {
        history.recordDeletions(figures, at, by, reason);
        sql.batch(
                DELETE,
                figures.stream().map(figure -> List.<Object>of(figure.id())).toList());
    }
}
