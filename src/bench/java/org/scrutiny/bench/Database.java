package org.scrutiny.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database of PostgreSQL on a free port of the loopback interface, in a folder that is deleted at the end. */
final class Database implements AutoCloseable {
    private static final String USER = "postgres";

    private final EmbeddedPostgres postgresql;
    private final ProcessorTime time;
    private final String name;

    Database(Path folder) throws IOException {
        Path data = Files.createTempDirectory(folder.toAbsolutePath(), "postgresql-");
        postgresql = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                // The library starts PostgreSQL without durable commits; these come later and win.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "512MB")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        time = ProcessorTime.ofTree(Long.parseLong(pid.strip()));
        name = USER;
    }

    private Database(Database server, String name) {
        postgresql = server.postgresql;
        time = server.time;
        this.name = name;
    }

    /** Creates another database on the same server, which this one closes. */
    Database create(String other) throws SQLException {
        execute("CREATE DATABASE " + other);
        return new Database(this, other);
    }

    /** The processor time of the whole server. */
    ProcessorTime time() {
        return time;
    }

    Connection connect() throws SQLException {
        return postgresql.getDatabase(USER, name).getConnection();
    }

    /** The service's settings. No other process writes to this database, so it may cache. */
    Map<String, String> environment() {
        return Map.of(
                "SCRUTINY_DATABASE_URL", jdbcUrl(),
                "SCRUTINY_DATABASE_USER", "postgres",
                "SCRUTINY_DATABASE_PASSWORD", "postgres",
                "SCRUTINY_DEMONSTRATION", "false",
                "SCRUTINY_ALONE", "true");
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgresql.getPort() + "/" + name;
    }

    String uri() {
        return "postgres://postgres:postgres@127.0.0.1:" + postgresql.getPort() + "/" + name;
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of all rows. */
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
