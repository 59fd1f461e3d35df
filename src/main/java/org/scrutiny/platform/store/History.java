package org.scrutiny.platform.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The log of all changes to resources, written in the transaction of the change: who made which revision and when. The
 * states themselves are in the tables of their types. A deletion is a revision too, so that a deleted resource can be told
 * from one that never existed.
 */
@Singleton
public class History {
    /** Numbers rise from state to state, so the previous state has the highest. */
    private static final String BEFORE = """
            coalesce((SELECT change_number FROM history
              WHERE resource_type = ? AND resource_key = ? AND revision_number = ?), 0)""";

    private static final String INSERT = """
            INSERT INTO history (resource_type, resource_key, revision_number, action, recorded_at, recorded_by,
              indicator, area, change_number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?,""";

    private static final String SELECT = """
            SELECT revision_number, action, recorded_at FROM history
            WHERE resource_type = ? AND resource_key = ?""";

    private static final String LATEST = SELECT + " ORDER BY revision_number DESC FETCH FIRST 1 ROW ONLY";
    private static final String FIRST = SELECT + " ORDER BY revision_number FETCH FIRST 1 ROW ONLY";

    private final Sql sql;
    private final CommitSequence numbers;

    History(Sql sql, CommitSequence numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    /** The kind of a change. */
    @Schema(name = "ChangeAction")
    public enum Action {
        CREATED,
        REVISED,
        DELETED
    }

    /** A revision of a resource, or its deletion. */
    record State(int revisionNumber, Action action, Instant recordedAt) {
        private static State of(ResultSet row) throws SQLException {
            return new State(row.getInt(1), Action.valueOf(row.getString(2)), Sql.instant(row, "recorded_at"));
        }

        boolean isDeletion() {
            return action == Action.DELETED;
        }
    }

    /**
     * Appends a change.
     *
     * @param type the resource's type, such as {@code area}
     * @param view the record that clients read, which names its series; of a deletion, the last one
     */
    void append(String type, Object key, int revisionNumber, Action action, Instant at, String by, Object view) {
        InSeries series = view instanceof InSeries about ? about : null;
        sql.update(
                INSERT + numbers.ofState(BEFORE) + ")",
                type,
                key.toString(),
                revisionNumber,
                action.name(),
                at,
                by,
                series == null ? null : series.indicator(),
                series == null ? null : series.area(),
                type,
                key.toString(),
                revisionNumber - 1);
    }

    /** Whether no resource was ever stored, other than those of one type. */
    public boolean isEmptyExcept(String type) {
        return sql.query(
                        "SELECT 1 FROM history WHERE resource_type <> ? FETCH FIRST 1 ROW ONLY",
                        row -> row.getInt(1),
                        List.of(type))
                .isEmpty();
    }

    Optional<State> latest(String type, Object key) {
        return find(LATEST, List.of(type, key.toString()));
    }

    Optional<State> first(String type, Object key) {
        return find(FIRST, List.of(type, key.toString()));
    }

    private Optional<State> find(String select, List<?> values) {
        return sql.query(select, State::of, values).stream().findFirst();
    }
}
