package org.scrutiny.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the service does to the store when it revises a figure, by bare JDBC and with nothing else around it. */
final class JdbcRevising implements Load, AutoCloseable {
    private static final String CONTENT =
            "indicator, area, period_type, period_start, period_end, obs_value, numerator, "
                    + "denominator, obs_status, confidentiality, note, revision_kind, revision_reason, source_system, batch, warnings";

    private final List<Client> clients = new ArrayList<>();

    JdbcRevising(Store store, List<Series> series, int number) throws SQLException {
        for (int i = 0; i < number; i++) {
            clients.add(new Client(store.connect(), series.get(i % series.size())));
        }
    }

    @Override
    public Sample run(int seconds) throws IOException, InterruptedException {
        return AtOnce.run(clients, seconds);
    }

    @Override
    public void close() throws SQLException {
        for (Client client : clients) {
            client.connection.close();
        }
    }

    private static final class Client implements AtOnce.Step {
        private final Connection connection;
        private final PreparedStatement read;
        private final PreparedStatement lock;
        private final PreparedStatement update;
        private final PreparedStatement keep;
        private int count;

        Client(Connection connection, Series series) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            String key = " WHERE indicator = '" + series.indicator() + "' AND area = '" + series.area() + "'";
            String first = key + " AND period_start = (SELECT min(period_start) FROM observation" + key + ")";
            read = connection.prepareStatement("SELECT id, revision_number, " + CONTENT + " FROM observation" + first);
            lock = connection.prepareStatement("UPDATE series SET version = version + 1" + key);
            update = connection.prepareStatement("UPDATE observation SET obs_value = ?, revision_number = "
                    + "revision_number + 1, recorded_at = clock_timestamp() WHERE id = ? AND revision_number = ?");
            keep = connection.prepareStatement(
                    "INSERT INTO observation_revision (observation_id, change_number, revision_number, action, "
                            + "recorded_at, recorded_by, " + CONTENT
                            + ") SELECT id, CAST(CAST(pg_current_xact_id() AS text) AS bigint), revision_number, 'REVISED', recorded_at, "
                            + "recorded_by, " + CONTENT + " FROM observation WHERE id = ?");
        }

        @Override
        public boolean run() throws SQLException {
            lock.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                update.setBigDecimal(1, BigDecimal.valueOf(count++ % 100));
                update.setLong(2, row.getLong(1));
                update.setInt(3, row.getInt(2));
                keep.setLong(1, row.getLong(1));
            }
            boolean done = update.executeUpdate() == 1;
            keep.executeUpdate();
            connection.commit();
            return done;
        }
    }
}
