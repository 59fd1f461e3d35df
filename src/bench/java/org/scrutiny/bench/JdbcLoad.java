package org.scrutiny.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The database limit: plain JDBC, with one connection per client and without any further work. */
final class JdbcLoad implements Load, AutoCloseable {
    /** As many as the service has. */
    private static final int READERS = 16;

    private final String name;
    private final List<Connection> connections = new ArrayList<>();
    private final List<ParallelClients.Operation> clients = new ArrayList<>();

    private JdbcLoad(String name) {
        this.name = name;
    }

    /** Reads whole series. */
    static JdbcLoad reads(Database database, List<SeriesPaths> series) throws SQLException {
        JdbcLoad load = new JdbcLoad("JDBC loop");
        for (int i = 0; i < READERS; i++) {
            PreparedStatement statement = load.connect(database).prepareStatement(Sql.READ_SERIES);
            int first = i * series.size() / READERS;
            int[] count = {0};
            load.clients.add(() -> read(statement, series.get((first + count[0]++) % series.size())));
        }
        return load;
    }

    /** Revises observations with four statements and a commit. */
    static JdbcLoad revisions(Database database, List<SeriesPaths> series, int clients) throws SQLException {
        JdbcLoad load = new JdbcLoad("JDBC, 5 statements");
        for (SeriesPaths own : series.subList(0, clients)) {
            Connection connection = load.connect(database);
            connection.setAutoCommit(false);
            List<Long> ids = ids(connection, own);
            PreparedStatement raise = connection.prepareStatement(Sql.RAISE_VERSION);
            bind(raise, own);
            PreparedStatement read = connection.prepareStatement(Sql.READ_ONE);
            PreparedStatement revise = connection.prepareStatement(Sql.REVISE);
            PreparedStatement copy = connection.prepareStatement(Sql.COPY_TO_HISTORY);
            int[] count = {0};
            load.clients.add(() -> {
                long id = ids.get(count[0] % ids.size());
                raise.executeUpdate();
                read.setLong(1, id);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    revise.setInt(3, row.getInt(1));
                }
                revise.setBigDecimal(1, BigDecimal.valueOf(count[0]++ % 100));
                revise.setLong(2, id);
                copy.setLong(1, id);
                copy.executeUpdate();
                boolean revised = revise.executeUpdate() == 1;
                connection.commit();
                return revised;
            });
        }
        return load;
    }

    /** Revises observations with a single statement. */
    static JdbcLoad singleStatementRevisions(Database database, List<SeriesPaths> series, int clients)
            throws SQLException {
        JdbcLoad load = new JdbcLoad("JDBC, 1 statement");
        for (SeriesPaths own : series.subList(0, clients)) {
            Connection connection = load.connect(database);
            List<Long> ids = ids(connection, own);
            PreparedStatement revise = connection.prepareStatement(Sql.REVISE_AT_ONCE);
            bind(revise, own);
            int[] count = {0};
            load.clients.add(() -> {
                long id = ids.get(count[0] % ids.size());
                revise.setLong(3, id);
                revise.setBigDecimal(4, BigDecimal.valueOf(count[0]++ % 100));
                revise.setLong(5, id);
                return revise.executeUpdate() == 1;
            });
        }
        return load;
    }

    private Connection connect(Database database) throws SQLException {
        Connection connection = database.connect();
        connections.add(connection);
        return connection;
    }

    private static void bind(PreparedStatement statement, SeriesPaths series) throws SQLException {
        statement.setString(1, series.indicator());
        statement.setString(2, series.area());
    }

    private static boolean read(PreparedStatement statement, SeriesPaths series) throws SQLException {
        bind(statement, series);
        try (ResultSet rows = statement.executeQuery()) {
            return drain(rows) > 0;
        }
    }

    /**
     * Reads every column of every row.
     *
     * @return the number of rows
     */
    static long drain(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        long count = 0;
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getString(column);
            }
            count++;
        }
        return count;
    }

    private static List<Long> ids(Connection connection, SeriesPaths series) throws SQLException {
        String sql = String.format(Locale.ROOT, Sql.FIRST_IDS, RevisionLoad.FIGURES);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, series);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessorTime server() {
        return ProcessorTime.ofBenchmark();
    }

    @Override
    public Sample run(int seconds) throws IOException, InterruptedException {
        return ParallelClients.run(clients, seconds);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
