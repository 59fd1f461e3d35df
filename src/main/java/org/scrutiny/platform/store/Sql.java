package org.scrutiny.platform.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/**
 * Runs hand-written SQL on the connection of the running transaction: reads that have to be fast, mapped directly to
 * records, and tables that have no entity.
 */
@Singleton
public class Sql {
    /** What a statement that needs room on the disk begins with. */
    private static final List<String> WRITES = List.of("INSERT", "UPDATE", "DELETE");

    private static final int FETCH_SIZE = 500;
    private static final String ISOLATION = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL ";
    private static final String REUSE_PLANS = "SELECT set_config('plan_cache_mode', 'force_generic_plan', TRUE)";

    /** PostgreSQL would read the whole index. */
    private static final String DISTINCT = """
            WITH RECURSIVE found AS (
                SELECT min(%2$s) AS one FROM %1$s
                UNION ALL SELECT (SELECT min(%2$s) FROM %1$s WHERE %2$s > one) FROM found WHERE one IS NOT NULL)
            SELECT one FROM found WHERE one IS NOT NULL
            """;

    private final AgroalDataSource store;
    private final StoreKind kind;
    private final StoreSpace space;

    Sql(
            AgroalDataSource store,
            StoreSpace space,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        this.store = store;
        this.space = space;
        this.kind = StoreKind.of(jdbcUrl);
    }

    /**
     * Whether an index finds the rows of a list of values. On H2 that is switched off, see {@link StoreDriver}, so that a list
     * of values costs as much as reading the whole index.
     */
    public boolean findsListsByIndex() {
        return kind == StoreKind.POSTGRESQL;
    }

    /** Whether a statement may contain others that write, in its WITH clause. */
    public boolean canWriteInOneStatement() {
        return kind == StoreKind.POSTGRESQL;
    }

    /** A column of values that a statement takes as one parameter: {@code unnest(?)}. */
    public static final class ArrayColumn {
        private final String type;
        private final Object[] values;

        /** @param type the SQL type of each value, such as {@code varchar} */
        public ArrayColumn(String type, Stream<?> values) {
            this.type = type;
            this.values = values.map(Sql::stored).toArray();
        }
    }

    /** Maps one row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A query and what is done with each of its rows. */
    public record Reading<T>(String sql, List<?> parameters, RowMapper<T> mapper, Consumer<T> step) {
        private void readAll(ResultSet result) throws SQLException {
            while (result.next()) {
                step.accept(mapper.read(result));
            }
        }
    }

    /**
     * A query that makes PostgreSQL run the later statements of the transaction with plans for any value. It would plan each
     * one anew, because it expects more than one value in an array, and that takes longer than to find a single row.
     */
    public List<Reading<?>> reusingPlans() {
        return kind == StoreKind.POSTGRESQL
                ? List.of(new Reading<>(REUSE_PLANS, List.of(), row -> row.getString(1), mode -> {}))
                : List.of();
    }

    /**
     * Runs queries in their order: on PostgreSQL in one round trip, on H2 one by one. A later one may see changes that an
     * earlier one did not.
     */
    public void readTogether(List<Reading<?>> readings) {
        if (kind != StoreKind.POSTGRESQL || readings.size() < 2) {
            readings.forEach(this::read);
            return;
        }
        String all = readings.stream().map(Reading::sql).collect(Collectors.joining(";"));
        List<Object> parameters = readings.stream()
                .flatMap(reading -> reading.parameters.stream())
                .collect(Collectors.toList());
        try (var connection = store.getConnection();
                var statement = connection.prepareStatement(all)) {
            bind(statement, parameters);
            statement.execute();
            for (Reading<?> reading : readings) {
                try (var result = statement.getResultSet()) {
                    reading.readAll(result);
                }
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private <T> void read(Reading<T> reading) {
        each(reading.sql, reading.mapper, reading.parameters, reading.step);
    }

    /** All rows of a query, in its order. */
    public <T> List<T> query(String sql, RowMapper<T> reader, List<?> parameters) {
        List<T> rows = new ArrayList<>();
        each(sql, reader, parameters, rows::add);
        return rows;
    }

    /** The distinct values of an indexed column, read with a few steps through the index however many rows there are. */
    public List<String> distinct(String table, String column) {
        String statement = kind == StoreKind.POSTGRESQL ? DISTINCT : "SELECT DISTINCT %2$s FROM %1$s";
        return query(String.format(Locale.ROOT, statement, table, column), row -> row.getString(1), List.of());
    }

    /** Passes each row of a query to a consumer, in its order, without collecting them. */
    public <T> void each(String sql, RowMapper<T> reader, List<?> parameters, Consumer<T> step) {
        try (var connection = store.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.setFetchSize(FETCH_SIZE);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    step.accept(reader.read(result));
                }
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /**
     * Passes on each row of some queries as soon as it is found; on H2, or of a single query, all in one state of the store. H2
     * would otherwise store all rows in a temporary file before the first is read; in return, the whole transaction has to keep
     * the state that it reads.
     */
    public void eachAsFound(List<Reading<?>> readings) {
        if (kind == StoreKind.POSTGRESQL) {
            readings.forEach(this::read);
            return;
        }
        update(ISOLATION + "REPEATABLE READ");
        try {
            update("SET LAZY_QUERY_EXECUTION TRUE");
            readings.forEach(this::read);
        } finally {
            update("SET LAZY_QUERY_EXECUTION FALSE");
            update(ISOLATION + "READ COMMITTED");
        }
    }

    /** Runs a statement that writes; returns the number of rows changed. */
    public int update(String sql, Object... parameters) {
        if (WRITES.stream().anyMatch(sql::startsWith)) {
            space.require();
        }
        try (var connection = store.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, Arrays.asList(parameters));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** Inserts one row and returns the number that the store generated for a column. */
    public long insert(String sql, List<?> parameters, String generatedColumn) {
        try (var connection = store.getConnection();
                var statement = connection.prepareStatement(sql, new String[] {generatedColumn})) {
            bind(statement, parameters);
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /**
     * Inserts many rows: with COPY on PostgreSQL, as a batch on H2.
     *
     * @param columns names separated by commas
     */
    public void insertAll(String table, String columns, List<List<Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (kind != StoreKind.POSTGRESQL) {
            batch("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks(rows.get(0)) + ")", rows);
            return;
        }
        try (var connection = store.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " (" + columns + ") FROM STDIN", new CopyText(rows).reader());
        } catch (SQLException e) {
            throw new StoreException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement once for each list of parameters, in few round trips. */
    public void batch(String sql, List<List<Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = store.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /**
     * Rewrites a text in those rows of a query where it changes.
     *
     * @param select selects the text, then the columns of a key
     * @param update takes the new text, then the key
     */
    public void rewrite(String select, List<?> parameters, String update, UnaryOperator<String> change) {
        List<List<Object>> changed = new ArrayList<>();
        each(
                select,
                row -> {
                    List<Object> columns = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(i == 1 ? row.getString(1) : row.getObject(i));
                    }
                    return columns;
                },
                parameters,
                columns -> {
                    String text = (String) columns.get(0);
                    String other = change.apply(text);
                    if (!other.equals(text)) {
                        columns.set(0, other);
                        changed.add(columns);
                    }
                });
        batch(update, changed);
    }

    /** A question mark for each value of an IN list. */
    public static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** The instant in a column, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row, row.findColumn(column));
    }

    /** The instant in a column, or null. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            if (value instanceof ArrayColumn column) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf(column.type, column.values));
            } else {
                statement.setObject(i + 1, stored(value));
            }
        }
    }

    /** A value in the class that both drivers know. */
    static Object stored(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
