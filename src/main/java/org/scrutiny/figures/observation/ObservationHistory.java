package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.platform.store.CommitSequence;
import org.scrutiny.platform.store.Sql;

/** The former states of figures: each is moved here when it is superseded, and never altered. */
@Singleton
class ObservationHistory {
    /** Copies the current state of observation o; continues with the value of superseded_at and a FROM clause. */
    static final String COPY = "INSERT INTO observation_history (" + StoredFigure.COLUMNS
            + ", id, change_number, is_deletion, superseded_at) SELECT "
            + StoredFigure.each(StoredFigure.COLUMNS, "o.$") + ", o.id, o.change_number, FALSE, ";

    private static final String SUPERSEDE = COPY + """
            k.superseded_at FROM unnest(?, ?) AS k (id, superseded_at) JOIN observation o ON o.id = k.id
            """;

    private static final String RECORD_DELETION = "INSERT INTO observation_history (" + StoredFigure.COLUMNS
            + ", id, superseded_at, is_deletion, change_number) VALUES ("
            + StoredFigure.each(StoredFigure.COLUMNS, "?") + ", ?, ?, TRUE, ";

    private static final String NUMBER = "(SELECT o.change_number FROM observation o WHERE o.id = ?)";

    private static final String DELETED_SINCE = """
            SELECT indicator, area, period_start, period_end, recorded_at FROM observation_history
            WHERE recorded_at > ? AND is_deletion ORDER BY recorded_at
            """;

    private static final String FIRST_RECORDED = """
            SELECT received_at FROM observation WHERE id = ?
            UNION ALL SELECT received_at FROM observation_history WHERE id = ? FETCH FIRST 1 ROW ONLY
            """;

    private static final String SERIES = """
            SELECT indicator, area FROM observation WHERE id = ?
            UNION ALL SELECT indicator, area FROM observation_history WHERE id = ? FETCH FIRST 1 ROW ONLY
            """;

    private final Sql sql;
    private final CommitSequence numbers;

    ObservationHistory(Sql sql, CommitSequence numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    /** The series of a figure, also of a deleted one. */
    Optional<SeriesKey> findSeries(long id) {
        return sql.query(SERIES, row -> new SeriesKey(row.getString(1), row.getString(2)), List.of(id, id)).stream()
                .findFirst();
    }

    /** Moves in the current states of figures, before these states are written or their deletions are recorded. */
    void supersede(Collection<StoredFigure> next) {
        if (!next.isEmpty()) {
            sql.update(
                    SUPERSEDE,
                    new Sql.ArrayColumn("bigint", next.stream().map(StoredFigure::id)),
                    new Sql.ArrayColumn(
                            "timestamptz",
                            next.stream().map(figure -> figure.revision().recordedAt())));
        }
    }

    /** Records deletions, before the figures are deleted. */
    void recordDeletions(Collection<StoredFigure> last) {
        supersede(last);
        sql.batch(
                RECORD_DELETION + numbers.ofState(NUMBER) + ")",
                last.stream()
                        .map(figure ->
                                figure.values(figure.id(), figure.revision().recordedAt(), figure.id()))
                        .toList());
    }

    /** Finds when the last figure with a key was deleted, for deletions recorded after a moment. */
    Sql.Reading<?> findingDeletedSince(Instant moment, Map<FigureKey, Instant> deleted) {
        return new Sql.Reading<>(
                DELETED_SINCE,
                List.of(moment),
                row -> Map.entry(FigureKey.in(row), Sql.instant(row, "recorded_at")),
                last -> deleted.put(last.getKey(), last.getValue()));
    }

    /** When the figure was first recorded; null if it never was. */
    Instant findFirstRecorded(long id) {
        return sql.query(FIRST_RECORDED, row -> Sql.instant(row, "received_at"), List.of(id, id)).stream()
                .findFirst()
                .orElse(null);
    }
}
