package org.scrutiny.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL in a folder of its own, on a free port of the loopback. */
final class Store implements AutoCloseable {
    private final EmbeddedPostgres postgresql;

    Store() throws IOException {
        postgresql = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "512MB")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    Connection connect() throws SQLException {
        return postgresql.getPostgresDatabase().getConnection();
    }

    /** What the service is told: nobody else writes to this store. */
    Map<String, String> environment() {
        return Map.of(
                "SCRUTINY_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + postgresql.getPort() + "/postgres",
                "SCRUTINY_DATABASE_USER", "postgres",
                "SCRUTINY_DATABASE_PASSWORD", "postgres",
                "SCRUTINY_DEMONSTRATION", "false",
                "SCRUTINY_ALONE", "true");
    }

    String uri() {
        return "postgres://postgres:postgres@127.0.0.1:" + postgresql.getPort() + "/postgres";
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    List<String> strings(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() throws IOException {
        postgresql.close();
    }
}
