package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.scrutiny.figures.publication.PeriodLock;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.platform.store.CommitSequence;
import org.scrutiny.platform.store.History;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.TransactionChanges;

/** Reads and writes the current states of figures; every write also goes into the history. */
@Singleton
class StoredFigures {
    /** As in the change feed. */
    private static final String TYPE = "observation";

    private static final String FIND = String.format(
            Locale.ROOT,
            """
            SELECT o.indicator, o.area, o.period_start, o.period_end, o.id, %s, %s
            FROM (SELECT k.indicator, k.area, k.period_start, k.period_end,
                    coalesce(f.period_type, k.period_type) AS period_type, f.id, %s
                FROM unnest(?, ?, ?, ?, ?, ?) AS k (indicator, area, period_start, period_end, period_type, stored_area)
                LEFT JOIN observation f ON f.indicator = k.indicator AND f.area = k.stored_area
                    AND f.period_start = k.period_start AND f.period_end = k.period_end) o
            LEFT JOIN indicator i ON i.code = o.indicator
            LEFT JOIN sign_off s ON %s
            WHERE o.id IS NOT NULL OR s.id IS NOT NULL
            """,
            StoredFigure.each(StoredFigure.COLUMNS, "o.$"),
            PeriodLock.COLUMNS,
            StoredFigure.each(StoredFigure.STATE + ", received_at", "f.$"),
            SignedPeriod.OF_FIGURE);

    private static final String INSERTED = StoredFigure.COLUMNS + ", change_number";

    private static final String INSERT =
            "INSERT INTO observation (" + INSERTED + ") VALUES (" + StoredFigure.each(INSERTED, "?") + ")";

    private static final String UPDATE =
            "UPDATE observation SET " + StoredFigure.each(StoredFigure.STATE, "$ = ?") + ", change_number = ";

    /** The same for many; H2 knows no FROM here. */
    private static final String UPDATE_ALL = "UPDATE observation o SET "
            + StoredFigure.each(StoredFigure.STATE, "$ = k.$")
            + ", change_number = %s FROM unnest(?, " + StoredFigure.each(StoredFigure.STATE, "?") + ") AS k (id, "
            + StoredFigure.STATE + ") WHERE o.id = k.id";

    private static final String DELETE = "DELETE FROM observation WHERE id = ?";

    private static final String INSERT_AT_ONCE = "WITH " + SeriesVersions.RAISED + " INSERT INTO observation ("
            + StoredFigure.COLUMNS + ", change_number) SELECT " + StoredFigure.each(StoredFigure.COLUMNS, "?")
            + ", %s FROM raised RETURNING id";

    private static final String UPDATE_AT_ONCE = String.format(
            Locale.ROOT,
            """
            WITH %s, superseded AS (%s ? FROM observation o CROSS JOIN raised WHERE o.id = ?)
            UPDATE observation o SET %s, change_number = %%s FROM raised WHERE o.id = ?
            """,
            SeriesVersions.RAISED,
            ObservationHistory.COPY,
            StoredFigure.each(StoredFigure.STATE, "$ = ?"));

    private final Sql sql;
    private final ObservationHistory history;
    private final SeriesVersions versions;
    private final CommitSequence numbers;
    private final TransactionChanges changes;

    StoredFigures(
            Sql sql,
            ObservationHistory history,
            SeriesVersions versions,
            CommitSequence numbers,
            TransactionChanges changes) {
        this.sql = sql;
        this.history = history;
        this.versions = versions;
        this.numbers = numbers;
        this.changes = changes;
    }

    /**
     * Finds the figures to change, and the sign-offs of their periods; a key with neither is not found.
     *
     * @param isNew whether a figure is known not to be stored
     */
    Sql.Reading<?> finding(
            Collection<? extends FigureChange> changes, Predicate<FigureKey> isNew, Map<FigureKey, FoundFigure> found) {
        List<Sql.ArrayColumn> columns = new ArrayList<>(
                FigureKey.columns(changes.stream().map(FigureChange::key).toList()));
        columns.add(new Sql.ArrayColumn("varchar", changes.stream().map(FigureChange::periodType)));
        columns.add(new Sql.ArrayColumn(
                "varchar", changes.stream().map(FigureChange::key).map(key -> isNew.test(key) ? null : key.area())));
        return new Sql.Reading<>(
                FIND,
                columns,
                row -> Map.entry(FigureKey.in(row), found(row)),
                entry -> found.put(entry.getKey(), entry.getValue()));
    }

    private static FoundFigure found(ResultSet row) throws SQLException {
        return new FoundFigure(row.getObject(5) == null ? null : StoredFigure.in(row, 5), PeriodLock.in(row));
    }

    /**
     * Writes one figure and raises the version of its series, on PostgreSQL in one statement.
     *
     * @param figure the new state, or that of the deletion
     * @param version the version of the series when the change was decided on
     * @return the figure with its id; empty, and nothing is written, if another writer has raised the version since
     */
    Optional<StoredFigure> write(Effect effect, StoredFigure figure, long version) {
        Optional<StoredFigure> written = sql.canWriteInOneStatement() && effect != Effect.DELETED
                ? writeAtOnce(effect, figure, version)
                : writeInSteps(effect, figure, version);
        written.ifPresent(state -> {
            versions.announce(state.key().series());
            changes.add(
                    TYPE,
                    state.id(),
                    History.Action.valueOf(effect.name()),
                    state.key().indicator(),
                    state.key().area());
        });
        return written;
    }

    private Optional<StoredFigure> writeAtOnce(Effect effect, StoredFigure figure, long version) {
        List<Object> values =
                new ArrayList<>(List.of(figure.key().indicator(), figure.key().area(), version));
        if (effect == Effect.CREATED) {
            values.addAll(figure.values());
            String insert = String.format(Locale.ROOT, INSERT_AT_ONCE, numbers.ofTransaction());
            return sql.query(insert, row -> figure.withId(row.getLong(1)), values).stream()
                    .findFirst();
        }
        values.add(figure.revision().recordedAt());
        values.add(figure.id());
        values.addAll(figure.state(figure.id()));
        String update = String.format(Locale.ROOT, UPDATE_AT_ONCE, numbers.ofState("o.change_number"));
        return sql.update(update, values.toArray()) == 0 ? Optional.empty() : Optional.of(figure);
    }

    private Optional<StoredFigure> writeInSteps(Effect effect, StoredFigure figure, long version) {
        if (!versions.raise(figure.key().series(), version)) {
            return Optional.empty();
        }
        if (effect == Effect.CREATED) {
            return Optional.of(figure.withId(sql.insert(INSERT, figure.values(numbers.numberOfTransaction()), "id")));
        }
        if (effect == Effect.REVISED) {
            revise(List.of(figure));
        } else {
            remove(List.of(figure));
        }
        return Optional.of(figure);
    }

    /** Stores new figures and new states of stored ones. */
    void save(List<StoredFigure> created, List<StoredFigure> revised) {
        revise(revised);
        if (!created.isEmpty()) {
            long number = numbers.numberOfTransaction();
            sql.insertAll(
                    "observation",
                    INSERTED,
                    created.stream().map(figure -> figure.values(number)).toList());
        }
        changes.addAll(TYPE, History.Action.CREATED, created.size());
        changes.addAll(TYPE, History.Action.REVISED, revised.size());
    }

    private void revise(List<StoredFigure> revised) {
        history.supersede(revised);
        update(revised);
    }

    private void update(List<StoredFigure> revised) {
        if (revised.isEmpty()) {
            return;
        }
        if (!sql.canWriteInOneStatement()) {
            sql.batch(
                    UPDATE + numbers.ofState("change_number") + " WHERE id = ?",
                    revised.stream().map(figure -> figure.state(figure.id())).toList());
            return;
        }
        List<Object> columns = new ArrayList<>();
        columns.add(new Sql.ArrayColumn("bigint", revised.stream().map(StoredFigure::id)));
        columns.addAll(StoredFigure.stateColumns(revised));
        sql.update(String.format(Locale.ROOT, UPDATE_ALL, numbers.ofState("o.change_number")), columns.toArray());
    }

    /** Deletes figures whose last revisions, those of their deletions, are given; their history stays. */
    void delete(Collection<StoredFigure> last) {
        remove(last);
        changes.addAll(TYPE, History.Action.DELETED, last.size());
    }

    private void remove(Collection<StoredFigure> last) {
        history.recordDeletions(last);
        sql.batch(
                DELETE,
                last.stream().map(figure -> List.<Object>of(figure.id())).toList());
    }
}
