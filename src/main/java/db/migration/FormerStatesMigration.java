package db.migration;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Version 19: fills the histories of the versioned tables from the documents that the log of changes held before. A document with a later
 * revision is a former state; the last one is the current row, unless the resource was deleted.
 */
public class FormerStatesMigration implements JavaMigration {
    private static final int BATCH = 500;
    private static final int FETCH = 200;

    private static final String STATES = """
            SELECT resource_key, revision_number, recorded_at, recorded_by, document FROM history
            WHERE resource_type = ? ORDER BY resource_key, revision_number
            """;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .build();

    /** A state in the log; the document of a deletion is null. */
    private record State(String key, int revision, OffsetDateTime recordedAt, String recordedBy, String document) {}

    /** Inserts or updates rows in batches. */
    private static final class Rows implements AutoCloseable {
        private final PreparedStatement statement;
        private int waiting;

        Rows(Connection store, String sql) throws SQLException {
            statement = store.prepareStatement(sql);
        }

        static Rows into(Connection store, String table, List<String> columns) throws SQLException {
            return new Rows(
                    store,
                    "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                            + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
        }

        void add(List<Object> values) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.addBatch();
            waiting++;
            if (waiting == BATCH) {
                flush();
            }
        }

        private void flush() throws SQLException {
            statement.executeBatch();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                flush();
            }
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("19");
    }

    @Override
    public String getDescription() {
        return "former states from documents";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        for (FormerStates.Kind kind : FormerStates.KINDS) {
            migrate(context.getConnection(), kind);
        }
    }

    private static void migrate(Connection store, FormerStates.Kind kind) throws Exception {
        List<String> columns = Stream.concat(
                        kind.columns().stream().map(FormerStates.Column::name),
                        Stream.of("revision_number", "recorded_at", "recorded_by", "superseded_at"))
                .toList();
        try (Rows former = Rows.into(store, kind.table() + "_history", columns);
                PreparedStatement states = store.prepareStatement(STATES)) {
            states.setString(1, kind.type());
            states.setFetchSize(FETCH);
            try (ResultSet rows = states.executeQuery()) {
                State before = null;
                while (rows.next()) {
                    State state = new State(
                            rows.getString(1),
                            rows.getInt(2),
                            rows.getObject(3, OffsetDateTime.class),
                            rows.getString(4),
                            rows.getString(5));
                    if (before != null && before.document != null) {
                        if (before.key.equals(state.key)) {
                            supersede(store, kind, former, before, state.recordedAt);
                        } else {
                            complete(store, kind, before);
                        }
                    }
                    before = state;
                }
                if (before != null && before.document != null) {
                    complete(store, kind, before);
                }
            }
        }
    }

    private static void supersede(
            Connection store, FormerStates.Kind kind, Rows former, State state, OffsetDateTime supersededAt)
            throws Exception {
        JsonNode document = JSON.readTree(state.document);
        List<Object> values = new ArrayList<>(values(kind.columns(), document));
        values.addAll(List.of(state.revision, state.recordedAt, state.recordedBy, supersededAt));
        former.add(values);
        for (FormerStates.Child child : kind.children()) {
            List<String> columns = Stream.concat(
                            Stream.of(child.key(), "revision_number"),
                            child.columns().stream().map(FormerStates.Column::name))
                    .toList();
            try (Rows rows = Rows.into(store, child.table() + "_history", columns)) {
                for (JsonNode element : child.rows().apply(document)) {
                    List<Object> row = new ArrayList<>(List.of(Long.valueOf(state.key), state.revision));
                    row.addAll(values(child.columns(), element));
                    rows.add(row);
                }
            }
        }
    }

    /** Fills the new columns of the current row. */
    private static void complete(Connection store, FormerStates.Kind kind, State state) throws Exception {
        if (!kind.added().isEmpty()) {
            List<FormerStates.Column> added = kind.columns().stream()
                    .filter(column -> kind.added().contains(column.name()))
                    .toList();
            String assignments =
                    added.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "));
            try (Rows row = new Rows(store, "UPDATE " + kind.table() + " SET " + assignments + " WHERE id = ?")) {
                List<Object> values = new ArrayList<>(values(added, JSON.readTree(state.document)));
                values.add(Long.valueOf(state.key));
                row.add(values);
            }
        }
    }

    private static List<Object> values(List<FormerStates.Column> columns, JsonNode document) {
        Function<FormerStates.Column, Object> value = column -> column.value().apply(document);
        return Arrays.asList(columns.stream().map(value).toArray());
    }
}
