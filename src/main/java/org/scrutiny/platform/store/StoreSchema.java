package org.scrutiny.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** What a store itself says about its tables, and how it is filled as a whole. */
abstract class StoreSchema {
    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'
            """;

    private static final String VERSION = """
            SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL
            ORDER BY installed_rank DESC FETCH FIRST 1 ROW ONLY
            """;

    private static final String BINARY_COLUMNS = """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = '%s' AND data_type IN ('bytea', 'BINARY VARYING')
            """;

    final Connection connection;

    private StoreSchema(Connection connection) {
        this.connection = connection;
    }

    static StoreSchema of(Connection connection) throws SQLException {
        return StoreKind.of(connection.getMetaData().getURL()) == StoreKind.POSTGRESQL
                ? new Postgresql(connection)
                : new H2(connection);
    }

    /** All tables of the service, by name. */
    Set<String> tables() throws SQLException {
        return new TreeSet<>(texts(TABLES));
    }

    /** The version of the schema, as of the last migration. */
    String version() throws SQLException {
        return texts(VERSION).get(0);
    }

    /** Whether no service has started on it: a start fills a table, and the migrations insert at most one row in each. */
    boolean isEmpty() throws SQLException {
        for (String table : tables()) {
            if (texts("SELECT 1 FROM " + table + " FETCH FIRST 2 ROWS ONLY").size() > 1) {
                return false;
            }
        }
        return true;
    }

    Set<String> binaryColumns(String table) throws SQLException {
        return Set.copyOf(texts(String.format(Locale.ROOT, BINARY_COLUMNS, table)));
    }

    /** Begins a transaction that sees one state. */
    void beginRead() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    void end() throws SQLException {
        connection.commit();
    }

    /** Begins a transaction in which rows can be inserted in any order; the rows of the migrations are deleted. */
    void beginFilling() throws SQLException {
        connection.setAutoCommit(false);
        suspendForeignKeys();
        for (String table : tables()) {
            execute("DELETE FROM " + table);
        }
    }

    /** @param sequences the next number of each sequence and, as {@code table.column}, of each identity column */
    void endFilling(Map<String, Long> sequences) throws SQLException {
        for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
            int dot = sequence.getKey().indexOf('.');
            execute((dot < 0
                            ? "ALTER SEQUENCE " + sequence.getKey()
                            : "ALTER TABLE " + sequence.getKey().substring(0, dot) + " ALTER COLUMN "
                                    + sequence.getKey().substring(dot + 1))
                    + " RESTART WITH " + sequence.getValue());
        }
        resumeForeignKeys();
        connection.commit();
    }

    abstract void suspendForeignKeys() throws SQLException;

    abstract void resumeForeignKeys() throws SQLException;

    /** The next number of each sequence and, as {@code table.column}, of each identity column. */
    abstract Map<String, Long> sequences() throws SQLException;

    /** Bytes as {@link #insert} takes them. */
    abstract Object stored(byte[] bytes);

    abstract void insert(String table, List<Object> columns, List<List<Object>> rows) throws SQLException;

    final void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of a query. */
    final List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static String names(List<Object> columns) {
        return columns.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static final class H2 extends StoreSchema {
        private static final String SEQUENCES = """
                SELECT sequence_name, base_value FROM information_schema.sequences WHERE sequence_schema = 'public'
                UNION ALL SELECT table_name || '.' || column_name, identity_base FROM information_schema.columns
                WHERE table_schema = 'public' AND is_identity = 'YES'
                """;

        H2(Connection connection) {
            super(connection);
        }

        @Override
        void suspendForeignKeys() throws SQLException {
            execute("SET REFERENTIAL_INTEGRITY FALSE");
        }

        @Override
        void resumeForeignKeys() throws SQLException {
            execute("SET REFERENTIAL_INTEGRITY TRUE");
        }

        @Override
        Map<String, Long> sequences() throws SQLException {
            Map<String, Long> next = new TreeMap<>();
            try (var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(SEQUENCES)) {
                while (row.next()) {
                    next.put(row.getString(1), row.getLong(2));
                }
            }
            return next;
        }

        @Override
        Object stored(byte[] bytes) {
            return bytes;
        }

        @Override
        void insert(String table, List<Object> columns, List<List<Object>> rows) throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            try (var statement = connection.prepareStatement(
                    "INSERT INTO " + table + " (" + names(columns) + ") VALUES (" + marks + ")")) {
                for (List<Object> row : rows) {
                    for (int i = 0; i < row.size(); i++) {
                        statement.setObject(i + 1, row.get(i));
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    private static final class Postgresql extends StoreSchema {
        private static final String SEQUENCES = """
                SELECT sequence_name, sequence_name FROM information_schema.sequences WHERE sequence_schema = 'public'
                UNION ALL SELECT table_name || '.' || column_name, pg_get_serial_sequence(table_name, column_name)
                FROM information_schema.columns WHERE table_schema = 'public' AND is_identity = 'YES'
                """;

        private static final String FOREIGN_KEYS = """
                SELECT 'ALTER TABLE ' || conrelid::regclass || %s FROM pg_constraint
                WHERE contype = 'f' AND connamespace = 'public'::regnamespace
                """;

        private List<String> foreignKeys = List.of();

        Postgresql(Connection connection) {
            super(connection);
        }

        @Override
        void suspendForeignKeys() throws SQLException {
            foreignKeys = texts(String.format(
                    Locale.ROOT,
                    FOREIGN_KEYS,
                    "' ADD CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)"));
            for (String drop :
                    texts(String.format(Locale.ROOT, FOREIGN_KEYS, "' DROP CONSTRAINT ' || quote_ident(conname)"))) {
                execute(drop);
            }
        }

        @Override
        void resumeForeignKeys() throws SQLException {
            for (String key : foreignKeys) {
                execute(key);
            }
        }

        @Override
        Map<String, Long> sequences() throws SQLException {
            Map<String, Long> next = new TreeMap<>();
            try (var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(SEQUENCES)) {
                while (row.next()) {
                    next.put(
                            row.getString(1),
                            Long.valueOf(texts("SELECT last_value + CASE WHEN is_called THEN 1 ELSE 0 END FROM "
                                            + row.getString(2))
                                    .get(0)));
                }
            }
            return next;
        }

        @Override
        Object stored(byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }

        @Override
        void insert(String table, List<Object> columns, List<List<Object>> rows) throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            try {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + table + " (" + names(columns) + ") FROM STDIN", new CopyText(rows).reader());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
