package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutiny.figures.publication.PeriodLock;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.CommitSequence;
import org.scrutiny.platform.store.Sql;

/** Reads and writes the current states of figures; every write also goes into the history. */
@Singleton
class StoredFigures {
    private static final String FIND = String.format(
            Locale.ROOT,
            """
            SELECT o.*, %s
            FROM (SELECT k.indicator, k.area, k.period_start, k.period_end,
                    coalesce(f.period_type, k.period_type) AS period_type, f.id, %s
                FROM unnest(?, ?, ?, ?, ?) AS k (indicator, area, period_start, period_end, period_type)
                LEFT JOIN observation f ON f.indicator = k.indicator AND f.area = k.area
                    AND f.period_start = k.period_start AND f.period_end = k.period_end) o
            LEFT JOIN indicator i ON i.code = o.indicator
            LEFT JOIN sign_off s ON %s
            """,
            PeriodLock.COLUMNS,
            StoredFigure.each(StoredFigure.STATE + ", received_at", "f.$"),
            SignedPeriod.OF_FIGURE);

    private static final String INSERT = "INSERT INTO observation (" + StoredFigure.COLUMNS
            + ", change_number) VALUES (" + StoredFigure.each(StoredFigure.COLUMNS, "?") + ", ";

    private static final String UPDATE =
            "UPDATE observation SET " + StoredFigure.each(StoredFigure.STATE, "$ = ?") + ", change_number = ";

    private static final String DELETE = "DELETE FROM observation WHERE id = ?";

    private final Sql sql;
    private final ObservationHistory history;
    private final CommitSequence numbers;

    StoredFigures(Sql sql, ObservationHistory history, CommitSequence numbers) {
        this.sql = sql;
        this.history = history;
        this.numbers = numbers;
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
        history.supersede(revised);
        sql.batch(
                UPDATE + numbers.ofState("change_number") + " WHERE id = ?",
                revised.stream().map(figure -> figure.state(figure.id())).toList());
        return insert(created);
    }

    private List<StoredFigure> insert(List<StoredFigure> created) {
        String insert = INSERT + numbers.ofTransaction() + ")";
        if (created.size() == 1) {
            StoredFigure only = created.get(0);
            return List.of(only.withId(sql.insert(insert, only.values(), "id")));
        }
        sql.batch(insert, created.stream().map(StoredFigure::values).toList());
        return created;
    }

    /** Deletes figures whose last revisions, those of their deletions, are given; their history stays. */
    void delete(Collection<StoredFigure> last) {
        history.recordDeletions(last);
        sql.batch(
                DELETE,
                last.stream().map(figure -> List.<Object>of(figure.id())).toList());
    }
}
