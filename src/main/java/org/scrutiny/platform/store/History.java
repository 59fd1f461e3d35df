package org.scrutiny.platform.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Every state of every resource, written in the transaction of the change. Only redaction alters a state. A deletion is
 * a state too, so that a deleted resource can be told from one that never existed.
 */
@Singleton
public class History {
    /** Numbers rise from state to state, so the previous state has the highest. */
    private static final String BEFORE = """
            coalesce((SELECT change_number FROM history
              WHERE resource_type = ? AND resource_key = ? AND revision_number = ?), 0)""";

    private static final String INSERT = """
            INSERT INTO history (resource_type, resource_key, revision_number, action, recorded_at, recorded_by, document,
              indicator, area, change_number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,""";

    private static final String SELECT = """
            SELECT revision_number, action, recorded_at, document FROM history
            WHERE resource_type = ? AND resource_key = ?""";

    private static final String LATEST = SELECT + " ORDER BY revision_number DESC FETCH FIRST 1 ROW ONLY";
    private static final String AT =
            SELECT + " AND recorded_at <= ? ORDER BY revision_number DESC FETCH FIRST 1 ROW ONLY";
    private static final String FIRST = SELECT + " ORDER BY revision_number FETCH FIRST 1 ROW ONLY";

    private static final String DOCUMENTS = """
            SELECT document, resource_type, resource_key, revision_number FROM history
            WHERE resource_type = ? AND document IS NOT NULL""";

    private static final String UPDATE = """
            UPDATE history SET document = ?
            WHERE resource_type = ? AND resource_key = ? AND revision_number = ?""";

    private final Sql sql;
    private final ObjectMapper json;
    private final CommitSequence numbers;

    History(Sql sql, ObjectMapper json, CommitSequence numbers) {
        this.sql = sql;
        this.json = json;
        this.numbers = numbers;
    }

    /** The kind of change that led to a state. */
    @Schema(name = "ChangeAction")
    public enum Action {
        CREATED,
        REVISED,
        DELETED
    }

    /** A state of a resource; the document of a deletion is null. */
    record State(int revisionNumber, Action action, Instant recordedAt, String document) {
        private static State of(ResultSet row) throws SQLException {
            return new State(
                    row.getInt(1), Action.valueOf(row.getString(2)), Sql.instant(row, "recorded_at"), row.getString(4));
        }

        boolean isDeletion() {
            return action == Action.DELETED;
        }
    }

    /**
     * Appends a state.
     *
     * @param type the resource's type, such as {@code area}
     * @param view the record that clients read; of a deletion, the last one
     */
    void append(String type, Object key, int revisionNumber, Action action, Instant at, String by, Object view) {
        InSeries series = view instanceof InSeries about ? about : null;
        try {
            sql.update(
                    INSERT + numbers.ofState(BEFORE) + ")",
                    type,
                    key.toString(),
                    revisionNumber,
                    action.name(),
                    at,
                    by,
                    action == Action.DELETED ? null : json.writeValueAsString(view),
                    series == null ? null : series.indicator(),
                    series == null ? null : series.area(),
                    type,
                    key.toString(),
                    revisionNumber - 1);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether no resource of a type was ever stored. */
    public boolean isEmpty(String type) {
        return isNone("resource_type = ?", type);
    }

    /** Whether no resource was ever stored, other than those of one type. */
    public boolean isEmptyExcept(String type) {
        return isNone("resource_type <> ?", type);
    }

    private boolean isNone(String condition, String type) {
        return sql.query(
                        "SELECT 1 FROM history WHERE " + condition + " FETCH FIRST 1 ROW ONLY",
                        row -> row.getInt(1),
                        List.of(type))
                .isEmpty();
    }

    Optional<State> latest(String type, Object key) {
        return find(LATEST, List.of(type, key.toString()));
    }

    /** The state that a resource was in at a moment. */
    Optional<State> at(String type, Object key, Instant moment) {
        return find(AT, List.of(type, key.toString(), moment));
    }

    Optional<State> first(String type, Object key) {
        return find(FIRST, List.of(type, key.toString()));
    }

    /**
     * Rewrites the documents of a type, of every state. Only redaction may do this.
     *
     * @param change returns the same text if there is nothing to redact
     */
    void rewrite(String type, UnaryOperator<String> change) {
        sql.rewrite(DOCUMENTS, List.of(type), UPDATE, change);
    }

    private Optional<State> find(String select, List<?> values) {
        return sql.query(select, State::of, values).stream().findFirst();
    }
}
